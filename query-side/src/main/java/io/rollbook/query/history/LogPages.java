package io.rollbook.query.history;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Parts of the log that have a bounded size, each read with one statement. */
interface LogPages {

  /** Versions of a stream, both inclusive. */
  record StreamRange(String stream, long first, long last) {

    boolean isEmpty() {
      return first > last;
    }

    /** How many versions it has. */
    long size() {
      return isEmpty() ? 0 : last - first + 1;
    }
  }

  /** A position in the log, to be found in a stream. */
  record StreamPosition(String stream, long position) {}

  /** Where an event stands, and of what type it is. */
  record Spot(long position, String type) {}

  /**
   * Events by stream and version.
   *
   * @param lastTypes of the last event in each of the streams that were asked for and exist
   */
  record StreamParts(List<RecordedEvent> events, Map<String, String> lastTypes) {

    public StreamParts {
      events = List.copyOf(events);
      lastTypes = Map.copyOf(lastTypes);
    }
  }

  /** The events of a scope; may be fewer than asked for, but none only if there are no more. */
  List<RecordedEvent> scope(ScopeRange range);

  /** The same events of all types, without their content, exactly as many as asked for. */
  List<Spot> spots(ScopeRange range);

  /** The events at these positions, in ascending order. */
  List<RecordedEvent> at(Collection<Long> positions);

  /** Events within any of the ranges, in the order of their positions. */
  List<RecordedEvent> merged(List<StreamRange> ranges, boolean newestFirst, int limit);

  /** All events within the ranges, of which there is one for each stream and which may be empty. */
  StreamParts within(List<StreamRange> ranges);

  /** The first event of each of these streams, and all that are of one of the types. */
  StreamParts firstAndOfTypes(Collection<String> streams, Collection<String> types);

  /**
   * For each, in the order given, the version of the first event after the position in the stream.
   */
  List<Long> firstVersionsAfter(List<StreamPosition> positions);
}
