package io.rollbook.server.security;

import io.rollbook.audit.Caller;
import io.rollbook.server.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
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
