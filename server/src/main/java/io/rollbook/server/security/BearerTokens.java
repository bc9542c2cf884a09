package io.rollbook.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/** Finds a request's token: in the Authorization header, or where the API has another place. */
@Component
class BearerTokens implements BearerTokenResolver {

  private static final String TOKENS = "/auth/tokens";

  private final BearerTokenResolver header = new DefaultBearerTokenResolver();
  private final List<TokenSource> sources;

  BearerTokens(List<TokenSource> sources) {
    this.sources = sources;
  }

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    // Whoever shows a token beside a key must not end up in the token's workspace, and whoever asks
    // for a new token may still show the one that has expired.
    if (PathKeys.cover(request) || request.getRequestURI().equals(TOKENS)) {
      return null;
    }
    String token = header.resolve(request);
    return token == null ? elsewhere(request) : token;
  }

  private @Nullable String elsewhere(HttpServletRequest request) {
    String path = request.getRequestURI();
    for (TokenSource source : sources) {
      if (source.covers(path)) {
        return source.find(request);
      }
    }
    return null;
  }
}
