package io.rollbook.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The workspace's key, which stands in the path: whoever knows it is let in. */
final class PathKeys {

  private static final String KEY = "key";

  private static final RequestMatcher PATHS =
      PathPatternRequestMatcher.withDefaults().matcher("/v1.0/{key}/**");

  private final CredentialCache credentials;

  PathKeys(CredentialCache credentials) {
    this.credentials = credentials;
  }

  /** Whether the path has a key in it, known or not. */
  static boolean cover(HttpServletRequest request) {
    return PATHS.matches(request);
  }

  /** Whose key it is; empty if the path has none, or one that is not known. */
  Optional<AuthenticatedCredential> find(HttpServletRequest request) {
    return Optional.ofNullable(PATHS.matcher(request).getVariables().get(KEY))
        .flatMap(credentials::findByShocklogicKey);
  }
}
