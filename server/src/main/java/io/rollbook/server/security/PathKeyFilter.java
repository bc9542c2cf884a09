package io.rollbook.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who knows the workspace's key, which stands in the path. */
final class PathKeyFilter extends OncePerRequestFilter {

  private static final String KEY = "key";

  private static final RequestMatcher PATHS =
      PathPatternRequestMatcher.withDefaults().matcher("/v1.0/{key}/**");

  private final CredentialCache credentials;

  PathKeyFilter(CredentialCache credentials) {
    this.credentials = credentials;
  }

  /** Whether the path has a key in it, known or not. */
  static boolean covers(HttpServletRequest request) {
    return PATHS.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable String key = PATHS.matcher(request).getVariables().get(KEY);
    if (key != null) {
      credentials.findByShocklogicKey(key).ifPresent(PathKeyFilter::authenticate);
    }
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
