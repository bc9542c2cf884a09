package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem in the words of the API that was asked. */
@Component
public class ErrorWriter {

  private final List<ErrorShape> shapes;
  private final List<ErrorPages> pages;
  private final JsonMapper json;

  ErrorWriter(List<ErrorShape> shapes, List<ErrorPages> pages, JsonMapper json) {
    this.shapes = shapes;
    this.pages = pages;
    this.json = json;
  }

  /** Writes the whole answer, unless another one is on its way already. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    problem
        .headers()
        .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    String path = Paths.ofOriginalRequest(request);
    Optional<ErrorPages> people = pages.stream().filter(it -> it.covers(path)).findFirst();
    if (people.isPresent()) {
      people.get().write(problem, request, response);
    } else {
      writeBody(problem, shapeFor(path), request, response);
    }
  }

  private void writeBody(
      Problem problem, ErrorShape shape, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(shape.status(problem).value());
    byte[] body = json.writeValueAsBytes(shape.body(problem, request));
    response.setContentType(shape.mediaType(request).toString());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private ErrorShape shapeFor(String path) {
    return shapes.stream().filter(shape -> shape.covers(path)).findFirst().orElse(PLAIN);
  }

  /** For paths that belong to no dialect. */
  private static final ErrorShape PLAIN =
      new ErrorShape() {
        @Override
        public boolean covers(String path) {
          return true;
        }

        @Override
        public MediaType mediaType(HttpServletRequest request) {
          return MediaType.APPLICATION_JSON;
        }

        @Override
        public Object body(Problem problem, HttpServletRequest request) {
          return Map.of(
              "errors",
              problem.errors().isEmpty() ? Map.of("detail", detail(problem)) : problem.errors());
        }

        private static String detail(Problem problem) {
          HttpStatus unauthorized = HttpStatus.UNAUTHORIZED;
          return unauthorized.equals(problem.status())
              ? unauthorized.getReasonPhrase()
              : problem.detail();
        }
      };
}
