package io.rollbook.server.dialect.missionhub;

import io.rollbook.server.web.ErrorShape;
import io.rollbook.server.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Errors as JSON:API has them; the details are sentences, as clients show them as they are. */
@Component
class MissionHubErrors implements ErrorShape {

  private static final String DATA = "/data/attributes/";
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])[A-Z]");
  private static final Pattern HEADER = Pattern.compile("[A-Z].*-.*");

  /** What the log calls the members of this API's person. */
  private static final Map<String, String> NAMES =
      Map.of(
          "firstName", PersonInput.FIRST_NAME,
          "lastName", PersonInput.LAST_NAME,
          "studentStatus", PersonInput.STUDENT_STATUS,
          "pictureUrl", PersonInput.PICTURE,
          "gender", PersonInput.GENDER,
          "personId", "person_id");

  @Override
  public boolean covers(String path) {
    return path.equals(MissionHub.BASE) || path.startsWith(MissionHub.BASE + '/');
  }

  @Override
  public MediaType mediaType(HttpServletRequest request) {
    return MissionHub.MEDIA_TYPE;
  }

  @Override
  public Object body(Problem problem, HttpServletRequest request) {
    List<Map<String, Object>> errors = new ArrayList<>();
    problem
        .errors()
        .forEach((field, details) -> details.forEach(it -> errors.add(error(problem, field, it))));
    if (errors.isEmpty()) {
      errors.add(error(problem, problem.detail()));
    }
    return Map.of("errors", errors);
  }

  private static Map<String, Object> error(Problem problem, String field, String detail) {
    String parameter = Faults.parameterIn(field);
    if (field.startsWith("/")) {
      return sourced(error(problem, detail), "pointer", field);
    }
    if (!parameter.isEmpty()) {
      return sourced(error(problem, detail), "parameter", parameter);
    }
    if (HEADER.matcher(field).matches()) {
      return sourced(error(problem, field + ' ' + detail), "header", field);
    }
    return inTheLogsWords(problem, field, detail);
  }

  /** What a face does not find out by itself is about the person or about what comes along. */
  private static Map<String, Object> inTheLogsWords(Problem problem, String field, String detail) {
    String known = NAMES.get(field);
    String name =
        known == null
            ? HUMP.matcher(field.replace('.', '_'))
                .replaceAll(it -> '_' + it.group())
                .toLowerCase(Locale.ROOT)
            : known;
    return sourced(
        error(problem, MissionHub.human(name) + ' ' + detail),
        "pointer",
        known == null ? "/included" : DATA + known);
  }

  private static Map<String, Object> error(Problem problem, String detail) {
    HttpStatus status = HttpStatus.resolve(problem.status().value());
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("status", Integer.toString(problem.status().value()));
    error.put("title", status == null ? "Error" : title(status));
    error.put("detail", detail);
    return error;
  }

  private static Map<String, Object> sourced(
      Map<String, Object> error, String kind, String source) {
    error.put("source", Map.of(kind, source));
    return error;
  }

  /** Rails has kept the name that 422 had before. */
  private static String title(HttpStatus status) {
    return status == HttpStatus.UNPROCESSABLE_CONTENT
        ? "Unprocessable Entity"
        : status.getReasonPhrase();
  }
}
