package io.rollbook.eventlog.postgres;

import java.time.Duration;

/**
 * The bounds within which the log works.
 *
 * @param queueRequests how many requests may wait or be under way; more are refused at once
 * @param queueBytes how many bytes of payload and metadata they may hold together
 * @param batchRequests how many requests one transaction appends at most
 * @param batchBytes how many bytes one transaction appends at most; a single larger request goes
 *     alone
 * @param readBytes how many bytes one call of {@code readAfter} returns at most; a single larger
 *     event comes alone
 * @param patience how long a caller waits for the outcome at most
 */
public record PostgresEventLogSettings(
    int queueRequests,
    long queueBytes,
    int batchRequests,
    long batchBytes,
    long readBytes,
    Duration patience) {

  private static final long MEGABYTE = 1024 * 1024;

  public PostgresEventLogSettings {
    if (queueRequests < 1
        || queueBytes < 1
        || batchRequests < 1
        || batchBytes < 1
        || readBytes < 1) {
      throw new IllegalArgumentException("Every bound must be at least 1");
    }
    if (patience.toMillis() < 1) {
      throw new IllegalArgumentException("The patience must be at least a millisecond");
    }
  }

  /**
   * 10 000 requests or 64 MB in the queue, 256 requests or 8 MB a batch, 8 MB a read, 10 seconds.
   */
  public static PostgresEventLogSettings defaults() {
    return new PostgresEventLogSettings(
        10_000, 64 * MEGABYTE, 256, 8 * MEGABYTE, 8 * MEGABYTE, Duration.ofSeconds(10));
  }

  /** How long one attempt may wait for another node's lock before it gives up and queues again. */
  Duration lockTimeout() {
    return Duration.ofMillis(Math.clamp(patience.toMillis() / 10, 10, 1000));
  }

  /**
   * The part of the patience in which a request is not tried again: enough for an attempt under way
   * to end, so that its caller can be told for certain.
   */
  Duration lastAttempt() {
    return lockTimeout().multipliedBy(3).dividedBy(2);
  }

  /** When silence from the server counts as a lost connection. */
  Duration networkTimeout() {
    return patience.plusSeconds(5);
  }
}
