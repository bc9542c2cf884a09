package io.rollbook.server.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where the clients of an API put their token beside the Authorization header. */
public interface TokenSource {

  /** Whether a path, without the query, is this API's. */
  boolean covers(String path);

  /** The token; null if there is none. */
  @Nullable String find(HttpServletRequest request);
}
