package io.rollbook.eventlog;

import java.time.Instant;

/**
 * An event of the log.
 *
 * @param position its place in the log, from 1, without holes
 * @param event what was appended; {@code occurredAt} in microseconds
 * @param recordedAt when the database wrote it
 * @param hash by which it hangs on the event before it in its stream, see {@link HashChain}
 */
public record RecordedEvent(long position, NewEvent event, Instant recordedAt, byte[] hash) {

  /** Only what is not sealed, for those whose business personal data is not. */
  public RecordedEvent withoutPersonal() {
    return event.sealed() == null
        ? this
        : new RecordedEvent(position, event.withoutPersonal(), recordedAt, hash);
  }
}
