package io.rollbook.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a participant's history.
 *
 * @param next after which version it goes on; null if this is its end
 */
public record HistoryPage(List<HistoryEntry> entries, @Nullable Long next) {

  public HistoryPage {
    entries = List.copyOf(entries);
  }
}
