package io.rollbook.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a history. May have fewer entries than asked for, even none, although there are more: the
 * work for one page is bounded.
 *
 * @param next where it goes on; null if this is its end
 */
public record HistoryPage(List<HistoryEntry> entries, @Nullable HistoryPlace next) {

  public HistoryPage {
    entries = List.copyOf(entries);
  }
}
