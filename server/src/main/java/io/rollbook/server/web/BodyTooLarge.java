package io.rollbook.server.web;

/** The body of a request is over {@link BoundedBody#LIMIT}. */
final class BodyTooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BodyTooLarge() {
    super("The body is too large", null, false, false);
  }
}
