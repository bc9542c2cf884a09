package io.rollbook.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as an auditor wants to see it.
 *
 * @param participantId whose event it is
 * @param position in the log
 * @param version of the participant after it
 * @param at the event's own time, in milliseconds
 * @param type the stable name of the event's type
 * @param actor which credential; null if the event does not say, likewise {@code dialect} and
 *     {@code requestId}
 * @param reason why, if given
 * @param effectiveDate from when it counts, if given
 * @param changes what differs from the state before
 * @param gap why changes may be missing
 */
public record HistoryEntry(
    ParticipantId participantId,
    long position,
    long version,
    Instant at,
    String type,
    @Nullable String actor,
    @Nullable String dialect,
    @Nullable String requestId,
    @Nullable String reason,
    @Nullable LocalDate effectiveDate,
    List<Change> changes,
    Gap gap) {

  /**
   * A field before and after.
   *
   * @param from in the form of JSON: text, number, boolean, list or map; null if there was none,
   *     likewise {@code to}
   */
  public record Change(String field, @Nullable Object from, @Nullable Object to) {}

  /** What keeps an entry from telling everything. */
  public enum Gap {
    NONE,
    /** The participant is erased, so nothing personal can be told. */
    ERASED,
    /** This event, or one before it, cannot be read by this version of Rollbook. */
    UNREADABLE
  }

  public HistoryEntry {
    changes = List.copyOf(changes);
  }
}
