package io.rollbook.query.history;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.query.history.LogPages.StreamPosition;
import io.rollbook.query.history.LogPages.StreamRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of some streams, each up to a position of its own. */
final class StreamBatches implements Batches {

  private final LogPages pages;
  private final PositionRange range;
  private final Map<String, StreamRange> rest;

  /**
   * @param ends streams, each with the position of its last event that counts
   */
  StreamBatches(LogPages pages, Map<String, Long> ends, PositionRange range) {
    this.pages = pages;
    this.range = range;
    this.rest = versions(ends);
  }

  @Override
  public Batch next(int limit) {
    List<StreamRange> ranges = rest.values().stream().filter(it -> !it.isEmpty()).toList();
    List<RecordedEvent> events =
        ranges.isEmpty() ? List.of() : pages.merged(ranges, range.newestFirst(), limit);
    for (RecordedEvent it : events) {
      long version = it.event().version();
      rest.computeIfPresent(
          it.event().stream(),
          (stream, left) ->
              range.newestFirst()
                  ? new StreamRange(stream, left.first(), version - 1)
                  : new StreamRange(stream, version + 1, left.last()));
    }
    boolean last = events.size() < limit;
    return new Batch(events, events.isEmpty() ? range.bound() : events.getLast().position(), last);
  }

  /** Which versions the positions stand for; that needs no look if they are all there are. */
  private Map<String, StreamRange> versions(Map<String, Long> ends) {
    List<StreamPosition> bounds = new ArrayList<>();
    ends.forEach(
        (stream, end) -> {
          bounds.add(new StreamPosition(stream, range.after()));
          bounds.add(new StreamPosition(stream, Math.min(end, range.upTo())));
        });
    boolean whole =
        bounds.stream().allMatch(it -> it.position() <= 0 || it.position() == Long.MAX_VALUE);
    List<Long> versions =
        whole
            ? bounds.stream().map(it -> it.position() <= 0 ? 0L : Long.MAX_VALUE).toList()
            : pages.firstVersionsAfter(bounds);
    Map<String, StreamRange> ranges = new LinkedHashMap<>();
    for (int i = 0; i < bounds.size(); i += 2) {
      String stream = bounds.get(i).stream();
      ranges.put(stream, new StreamRange(stream, versions.get(i), versions.get(i + 1) - 1));
    }
    return ranges;
  }
}
