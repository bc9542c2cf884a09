package io.rollbook.server.console.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that the page tells of.
 *
 * @param from the first, in UTC
 * @param to the last, which is today
 */
record Period(int days, LocalDate from, LocalDate to) {

  /** Those that can be chosen, in days. */
  static final List<Integer> CHOICES = List.of(30, 90, 365);

  /** The one that is asked for; the shortest if none that can be chosen is. */
  static Period of(@Nullable String asked, Clock clock) {
    int days =
        CHOICES.stream()
            .filter(it -> it.toString().equals(asked))
            .findFirst()
            .orElse(CHOICES.getFirst());
    LocalDate today = LocalDate.now(clock);
    return new Period(days, today.minusDays(days - 1L), today);
  }
}
