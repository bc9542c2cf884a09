package io.rollbook.participant;

import org.jspecify.annotations.Nullable;

/**
 * Whether a participant's events are as they were recorded.
 *
 * @param events how many there are
 * @param firstBroken the first that is not as it was; null if all are
 */
public record HistoryVerdict(long events, @Nullable Break firstBroken) {

  /** An event that does not follow from the one before it. */
  public record Break(long version, long position) {}
}
