package io.rollbook.eventlog;

/**
 * A subject to be forgotten together with an append.
 *
 * @param keyToo whether the key is destroyed, and with it all that was sealed under it; if not,
 *     only the stream's snapshot goes
 */
public record Forgetting(String subject, boolean keyToo) {

  /** Destroys the subject's key for ever. */
  public static Forgetting key(String subject) {
    return new Forgetting(subject, true);
  }

  /** Removes the stream's snapshot. */
  public static Forgetting snapshot(String stream) {
    return new Forgetting(stream, false);
  }
}
