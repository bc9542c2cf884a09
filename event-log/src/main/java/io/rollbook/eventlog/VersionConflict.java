package io.rollbook.eventlog;

/** A stream does not end where the request expects it to; nothing was recorded. */
public final class VersionConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public VersionConflict(String stream) {
    super("Stream " + stream + " has moved on");
  }
}
