package io.rollbook.query.history;

import io.rollbook.eventlog.RecordedEvent;
import java.util.List;

/** Events on their way in one direction, in batches, each a statement or two. */
interface Batches {

  /**
   * Some of the events.
   *
   * @param reached the position up to which nothing else is to come
   * @param last whether this is the end
   */
  record Batch(List<RecordedEvent> events, long reached, boolean last) {

    public Batch {
      events = List.copyOf(events);
    }
  }

  /**
   * The next ones; may be none although there are more.
   *
   * @param limit how many at most
   */
  Batch next(int limit);
}
