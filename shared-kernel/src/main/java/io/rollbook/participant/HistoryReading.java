package io.rollbook.participant;

import java.util.List;
import java.util.Optional;

/**
 * A whole history on its way: read from the log as it is asked for, and never held as a whole. What
 * is recorded after the reading began is not part of it. For one thread.
 */
public interface HistoryReading {

  /** The next entries, at times none; empty at the end. */
  Optional<List<HistoryEntry>> next();
}
