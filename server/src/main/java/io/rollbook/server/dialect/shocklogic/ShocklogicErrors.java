package io.rollbook.server.dialect.shocklogic;

import io.rollbook.server.web.ErrorShape;
import io.rollbook.server.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Errors as an object with code and message, and by name what is wrong with values. */
@Component
class ShocklogicErrors implements ErrorShape {

  @Override
  public boolean covers(String path) {
    return path.equals("/v1.0") || path.startsWith("/v1.0/");
  }

  @Override
  public MediaType mediaType(HttpServletRequest request) {
    return MediaType.APPLICATION_JSON;
  }

  @Override
  public Object body(Problem problem, HttpServletRequest request) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", status(problem).value());
    error.put("message", message(problem, request));
    if (!problem.errors().isEmpty()) {
      Map<String, List<String>> byName = new LinkedHashMap<>();
      problem.errors().forEach((field, messages) -> byName.put(name(field, request), messages));
      error.put("fields", byName);
    }
    return Map.of("error", error);
  }

  private static String message(Problem problem, HttpServletRequest request) {
    if (!problem.errors().isEmpty()) {
      return "Some values are not valid";
    }
    return switch (HttpStatus.resolve(problem.status().value())) {
      case UNAUTHORIZED -> "Unknown key";
      case NOT_FOUND ->
          request.getRequestURI().contains("/" + ShocklogicProfiles.NAME + "/")
              ? "Participant not found"
              : problem.detail();
      case null, default -> problem.detail();
    };
  }

  private static String name(String field, HttpServletRequest request) {
    if (request.getRequestURI().endsWith("/" + ShocklogicUserFields.NAME)) {
      return UserFieldInput.nameOf(field);
    }
    String standard = StandardFields.ofLabel(field);
    return standard == null
        ? UserFields.of(request).codeInViolation(field).orElse(field)
        : standard;
  }
}
