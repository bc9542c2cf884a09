package io.rollbook.eventlog.postgres;

/**
 * Hears what the appender does, such as to measure it. Called on the appender's thread, once for a
 * batch and never for a request: whoever listens must return at once and throw nothing.
 */
public interface AppendListener {

  /** Listens to nothing. */
  AppendListener NONE = new AppendListener() {};

  /**
   * A batch has its outcome: each of its requests was recorded or refused.
   *
   * @param requests how many the batch had
   * @param events how many were recorded
   * @param waitedNanos how long the one that came first had waited when the batch was sent
   * @param tookNanos from sending the batch to the database's answer
   */
  default void appended(int requests, long events, long waitedNanos, long tookNanos) {}

  /** A batch waits again, because another node or transaction was in its way for too long. */
  default void postponed() {}

  /** The database could not be reached, or went away, or could not write. */
  default void disrupted() {}
}
