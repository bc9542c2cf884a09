package io.rollbook.server.dialect.azavpilot;

import io.rollbook.server.web.ErrorShape;
import io.rollbook.server.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Errors as Phoenix words them: by field in the client's casing, or one detail. */
@Component
class AzavErrors implements ErrorShape {

  @Override
  public boolean covers(String path) {
    return path.equals("/v1/participants") || path.startsWith("/v1/participants/");
  }

  @Override
  public MediaType mediaType(HttpServletRequest request) {
    return MediaType.APPLICATION_JSON;
  }

  @Override
  public Object body(Problem problem, HttpServletRequest request) {
    if (problem.errors().isEmpty()) {
      return Map.of("errors", Map.of("detail", detail(problem)));
    }
    Casing casing = Casing.of(request);
    Map<String, List<String>> errors = new LinkedHashMap<>();
    problem.errors().forEach((field, messages) -> errors.put(casing.name(field), messages));
    return Map.of("errors", errors);
  }

  private static String detail(Problem problem) {
    return HttpStatus.UNAUTHORIZED.equals(problem.status()) ? "Unauthorized" : problem.detail();
  }
}
