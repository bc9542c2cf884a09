package io.rollbook.server.security;

import io.rollbook.audit.Caller;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestId;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.Scope;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells a face on whose behalf it acts. */
@Component
public class Callers {

  /**
   * The caller of the current request.
   *
   * @param dialect which API was called
   * @throws IllegalStateException if the route is open to callers who are not known
   */
  public Caller current(HttpServletRequest request, String dialect) {
    AuthenticatedCredential credential = credential();
    return new Caller(
        credential.workspace(),
        credential.credentialId().toString(),
        dialect,
        RequestId.of(request));
  }

  /**
   * Makes sure that the caller may do what the route alone does not tell.
   *
   * @throws RequestRefused with 403 if not
   */
  public void demand(Scope scope) {
    if (!credential().scopes().contains(scope)) {
      throw new RequestRefused(Problem.of(HttpStatus.FORBIDDEN));
    }
  }

  /** The credential of the current request; fails as {@link #current} does. */
  public AuthenticatedCredential credential() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof AuthenticatedCredential credential) {
      return credential;
    }
    throw new IllegalStateException("A route without authentication asks for its caller");
  }
}
