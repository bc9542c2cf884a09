package io.rollbook.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as an auditor wants to see it.
 *
 * @param version of the participant after it
 * @param type the stable name of the event's type
 * @param actor which credential; null if the event does not say, likewise {@code dialect} and
 *     {@code requestId}
 * @param reason why, if given
 * @param effectiveDate from when it counts, if given
 * @param changes what differs from the state before
 * @param erased whether personal values are left out because the participant is erased
 */
public record HistoryEntry(
    long version,
    Instant at,
    String type,
    @Nullable String actor,
    @Nullable String dialect,
    @Nullable String requestId,
    @Nullable String reason,
    @Nullable LocalDate effectiveDate,
    List<Change> changes,
    boolean erased) {

  /**
   * A field before and after.
   *
   * @param from in the form of JSON: text, number, boolean, list or map; null if there was none,
   *     likewise {@code to}
   */
  public record Change(String field, @Nullable Object from, @Nullable Object to) {}

  public HistoryEntry {
    changes = List.copyOf(changes);
  }
}
