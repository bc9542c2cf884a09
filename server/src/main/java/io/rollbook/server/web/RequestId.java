package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletRequest;

/** The id under which a request is answered, logged and remembered with its events. */
public final class RequestId {

  static final String HEADER = "X-Request-Id";
  static final String ATTRIBUTE = "requestId";

  private RequestId() {}

  /** The caller's own, or one that was made for it. */
  public static String of(HttpServletRequest request) {
    return (String) request.getAttribute(ATTRIBUTE);
  }
}
