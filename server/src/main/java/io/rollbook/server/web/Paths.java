package io.rollbook.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The path that a client asked for. */
final class Paths {

  private Paths() {}

  /** Also when the request is being dispatched again to render its error. */
  static String ofOriginalRequest(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? request.getRequestURI() : original.toString();
  }
}
