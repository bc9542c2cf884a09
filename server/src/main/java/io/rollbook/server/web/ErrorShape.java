package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** How an API words its errors. */
public interface ErrorShape {

  /** Whether a path, without the query, is this API's. */
  boolean covers(String path);

  /** The status that the API has for a problem. */
  default HttpStatusCode status(Problem problem) {
    return problem.status();
  }

  MediaType mediaType(HttpServletRequest request);

  /** The body, to be written as JSON. */
  Object body(Problem problem, HttpServletRequest request);
}
