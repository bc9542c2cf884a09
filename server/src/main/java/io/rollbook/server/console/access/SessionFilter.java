package io.rollbook.server.console.access;

import io.rollbook.server.security.AuthenticatedCredential;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows whoever has signed in. An Authorization header is not looked at. */
final class SessionFilter extends OncePerRequestFilter {

  private final SessionCookie cookie;

  SessionFilter(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    cookie.read(request).ifPresent(SessionFilter::authenticate);
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
