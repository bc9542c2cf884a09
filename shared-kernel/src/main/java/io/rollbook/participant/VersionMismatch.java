package io.rollbook.participant;

/** The participant has changed since the version that the caller has seen. */
public final class VersionMismatch extends Refusal {

  private static final long serialVersionUID = 1L;

  public VersionMismatch(long expected, long actual) {
    super("Expected version " + expected + ", but it is " + actual);
  }
}
