package io.rollbook.server.dialect.bigchange;

import io.rollbook.server.web.ErrorShape;
import io.rollbook.server.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Errors as OAuth clients read them (RFC 6749, section 5.2), not as the rest of this API does. */
@Component
class TokenErrors implements ErrorShape {

  static final String INVALID_REQUEST = "invalid_request";
  static final String INVALID_CLIENT = "invalid_client";

  @Override
  public boolean covers(String path) {
    return path.equals(BigChangeTokens.PATH) || path.startsWith(BigChangeTokens.PATH + '/');
  }

  @Override
  public MediaType mediaType(HttpServletRequest request) {
    return MediaType.APPLICATION_JSON;
  }

  @Override
  public Object body(Problem problem, HttpServletRequest request) {
    return switch (problem.status().value()) {
      case 401 -> error(INVALID_CLIENT, problem.detail());
      case 429, 503 -> error("temporarily_unavailable", problem.detail());
      default ->
          error(
              problem.status().is5xxServerError() ? "server_error" : INVALID_REQUEST,
              problem.detail());
    };
  }

  static Map<String, Object> error(String error, String description) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", error);
    body.put("error_description", description);
    return body;
  }
}
