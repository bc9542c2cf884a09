package io.rollbook.server.web;

/**
 * An answer could not be written to its end. Must reach the container, which then cuts the
 * connection, so that nobody takes the part for the whole. Why, the log has said.
 */
final class AnswerBrokenOff extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AnswerBrokenOff() {
    super("An answer was broken off", null, false, false);
  }
}
