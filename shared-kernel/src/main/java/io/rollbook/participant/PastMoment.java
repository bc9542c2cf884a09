package io.rollbook.participant;

import java.time.Instant;

/** Up to where a participant's events count. */
public sealed interface PastMoment {

  /** Right after the event with this version. */
  record AtVersion(long version) implements PastMoment {}

  /**
   * After the last event that does not come after one that is later than this, by the events' own
   * time in milliseconds.
   */
  record AtInstant(Instant instant) implements PastMoment {}
}
