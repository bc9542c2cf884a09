package io.rollbook.server.dialect.checkmango;

import io.rollbook.server.web.ErrorShape;
import io.rollbook.server.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Errors as Laravel words them: a message, and by field what is wrong. */
@Component
class CheckmangoErrors implements ErrorShape {

  private static final String MESSAGE = "message";

  @Override
  public boolean covers(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /** Nobody is told 401 by this API. */
  @Override
  public HttpStatusCode status(Problem problem) {
    return isUnauthenticated(problem) ? HttpStatus.FORBIDDEN : problem.status();
  }

  @Override
  public MediaType mediaType(HttpServletRequest request) {
    return CheckmangoMedia.preferredBy(request);
  }

  @Override
  public Object body(Problem problem, HttpServletRequest request) {
    if (problem.errors().isEmpty()) {
      return Map.of(MESSAGE, message(problem));
    }
    Map<String, List<String>> errors = new LinkedHashMap<>();
    problem
        .errors()
        .forEach(
            (field, messages) -> {
              String name = Wording.field(field);
              errors.put(name, messages.stream().map(it -> Wording.of(name, it)).toList());
            });
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(MESSAGE, "The given data was invalid.");
    body.put("errors", errors);
    return body;
  }

  private static String message(Problem problem) {
    if (isUnauthenticated(problem)) {
      return "Unauthenticated.";
    }
    return switch (HttpStatus.resolve(problem.status().value())) {
      case FORBIDDEN -> "This action is unauthorized.";
      case TOO_MANY_REQUESTS -> "Too Many Attempts.";
      case null, default -> problem.detail();
    };
  }

  private static boolean isUnauthenticated(Problem problem) {
    return problem.status().value() == HttpStatus.UNAUTHORIZED.value();
  }
}
