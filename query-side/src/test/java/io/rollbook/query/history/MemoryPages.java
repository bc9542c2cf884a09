package io.rollbook.query.history;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A log in memory that counts what is read of it. */
final class MemoryPages implements LogPages {

  private final List<RecordedEvent> log;
  int statements;
  long rows;
  int mostRows;

  /**
   * @param log in the order of positions
   */
  MemoryPages(List<RecordedEvent> log) {
    this.log = log;
  }

  @Override
  public List<RecordedEvent> scope(ScopeRange range) {
    return counted(inScope(range).limit(range.limit()).toList());
  }

  @Override
  public List<Spot> spots(ScopeRange range) {
    statements++;
    return inScope(range)
        .limit(range.limit())
        .map(it -> new Spot(it.position(), it.event().type()))
        .toList();
  }

  private Stream<RecordedEvent> inScope(ScopeRange range) {
    return (range.newestFirst() ? log.reversed() : log)
        .stream()
            .filter(it -> range.scope().equals(it.event().scope()))
            .filter(it -> it.position() > range.after() && it.position() <= range.upTo());
  }

  @Override
  public List<RecordedEvent> at(Collection<Long> positions) {
    return counted(log.stream().filter(it -> positions.contains(it.position())).toList());
  }

  @Override
  public List<RecordedEvent> merged(List<StreamRange> ranges, boolean newestFirst, int limit) {
    return counted(
        (newestFirst ? log.reversed() : log)
            .stream()
                .filter(it -> ranges.stream().anyMatch(range -> isIn(it, range)))
                .limit(limit)
                .toList());
  }

  @Override
  public StreamParts within(List<StreamRange> ranges) {
    List<RecordedEvent> events = new ArrayList<>();
    for (StreamRange range : byName(ranges)) {
      log.stream().filter(it -> isIn(it, range)).forEach(events::add);
    }
    return new StreamParts(
        counted(events), lastTypes(ranges.stream().map(StreamRange::stream).toList()));
  }

  private static List<StreamRange> byName(List<StreamRange> ranges) {
    return ranges.stream().sorted(Comparator.comparing(StreamRange::stream)).toList();
  }

  @Override
  public StreamParts firstAndOfTypes(Collection<String> streams, Collection<String> types) {
    List<RecordedEvent> events = new ArrayList<>();
    for (String stream : streams.stream().sorted().toList()) {
      log.stream()
          .filter(it -> it.event().stream().equals(stream))
          .filter(it -> it.event().version() == 0 || types.contains(it.event().type()))
          .forEach(events::add);
    }
    return new StreamParts(counted(events), lastTypes(streams));
  }

  @Override
  public List<Long> firstVersionsAfter(List<StreamPosition> positions) {
    statements++;
    return positions.stream()
        .map(
            asked ->
                log.stream()
                    .filter(it -> it.event().stream().equals(asked.stream()))
                    .filter(it -> it.position() <= asked.position())
                    .count())
        .toList();
  }

  private Map<String, String> lastTypes(Collection<String> streams) {
    Map<String, String> types = new HashMap<>();
    log.stream()
        .filter(it -> streams.contains(it.event().stream()))
        .forEach(it -> types.put(it.event().stream(), it.event().type()));
    return types;
  }

  private static boolean isIn(RecordedEvent it, StreamRange range) {
    long version = it.event().version();
    return it.event().stream().equals(range.stream())
        && version >= range.first()
        && version <= range.last();
  }

  private List<RecordedEvent> counted(List<RecordedEvent> events) {
    statements++;
    rows += events.size();
    mostRows = Math.max(mostRows, events.size());
    return events;
  }
}
