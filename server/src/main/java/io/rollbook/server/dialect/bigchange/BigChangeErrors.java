package io.rollbook.server.dialect.bigchange;

import io.rollbook.server.web.ErrorShape;
import io.rollbook.server.web.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Errors as problem details (RFC 9457), by property where properties are wrong. */
@Component
class BigChangeErrors implements ErrorShape {

  private static final String RFC_9110 = "https://tools.ietf.org/html/rfc9110#section-";

  /** Where HTTP explains the statuses. */
  private static final Map<Integer, String> SECTIONS =
      Map.ofEntries(
          Map.entry(400, "15.5.1"),
          Map.entry(401, "15.5.2"),
          Map.entry(403, "15.5.4"),
          Map.entry(404, "15.5.5"),
          Map.entry(405, "15.5.6"),
          Map.entry(406, "15.5.7"),
          Map.entry(409, "15.5.10"),
          Map.entry(412, "15.5.13"),
          Map.entry(413, "15.5.14"),
          Map.entry(415, "15.5.16"),
          Map.entry(422, "15.5.21"),
          Map.entry(500, "15.6.1"),
          Map.entry(503, "15.6.4"));

  /** What can be said beyond the reason phrase. */
  private static final Map<Integer, String> DETAILS =
      Map.of(
          401, "A valid bearer token is required.",
          403, "The token lacks the scope that this needs.",
          404, "There is nothing here, or not for this customer.",
          412, "The person has changed since.",
          429, "Wait for as many seconds as Retry-After says.");

  @Override
  public boolean covers(String path) {
    return path.equals("/v1/persons") || path.startsWith("/v1/persons/");
  }

  @Override
  public MediaType mediaType(HttpServletRequest request) {
    return MediaType.APPLICATION_PROBLEM_JSON;
  }

  @Override
  public Object body(Problem problem, HttpServletRequest request) {
    int status = status(problem).value();
    boolean invalid = !problem.errors().isEmpty();
    String section = SECTIONS.get(status);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", section == null ? "about:blank" : RFC_9110 + section);
    body.put("title", invalid ? "One or more validation errors occurred." : title(status));
    body.put("status", status);
    body.put("detail", invalid ? "See the errors property." : detail(problem, status));
    body.put("instance", instance(request));
    if (invalid) {
      body.put("errors", PersonMessages.of(problem.errors(), CustomFieldItems.of(request)));
    }
    return body;
  }

  private static String title(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }

  private static String detail(Problem problem, int status) {
    return problem.detail().equals(title(status))
        ? DETAILS.getOrDefault(status, problem.detail())
        : problem.detail();
  }

  /** The path that was asked for, also when the request is being dispatched again. */
  private static String instance(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? request.getRequestURI() : original.toString();
  }
}
