package io.rollbook.server.shell;

/** A command cannot go on; the message says why, for people. */
final class ShellFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ShellFailure(String message) {
    super(message, null, false, false);
  }
}
