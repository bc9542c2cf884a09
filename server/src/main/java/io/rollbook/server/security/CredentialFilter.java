package io.rollbook.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who shows something else than a bearer token. */
public final class CredentialFilter extends OncePerRequestFilter {

  private final Function<HttpServletRequest, Optional<AuthenticatedCredential>> shown;

  /**
   * @param shown the credential that a request shows; empty if it shows none that is in force
   */
  public CredentialFilter(Function<HttpServletRequest, Optional<AuthenticatedCredential>> shown) {
    this.shown = shown;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    shown.apply(request).ifPresent(CredentialFilter::authenticate);
    chain.doFilter(request, response);
  }

  private static void authenticate(AuthenticatedCredential credential) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            credential, null, credential.getAuthorities()));
    SecurityContextHolder.setContext(context);
  }
}
