package io.rollbook.query.history;

import io.rollbook.audit.AuditFields;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.query.history.LogPages.StreamParts;
import io.rollbook.query.history.LogPages.StreamRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Tells events of any participants by the states before and after them. What it needs beside the
 * events themselves it reads with one statement for all participants, and long streams in pages.
 */
final class Teller {

  /** So many events are read at once to get at a state. */
  static final int PAGE = 2_000;

  private static final int STATES = 5_000;

  private final LogPages pages;
  private final EventDecoder decoder;
  private final Entries entries;
  private final boolean secret;
  private final States states = new States(STATES);
  private Set<String> alive;

  /**
   * @param secret whether nothing personal may be told of anybody
   * @param alive streams of which it has just been seen that they are not erased
   */
  Teller(
      LogPages pages, EventDecoder decoder, AuditFields fields, boolean secret, Set<String> alive) {
    this.pages = pages;
    this.decoder = decoder;
    this.entries = new Entries(fields);
    this.secret = secret;
    this.alive = alive;
  }

  /** The entries for these events, in their order. */
  List<HistoryEntry> tell(List<RecordedEvent> events) {
    Map<String, Retelling> works = new HashMap<>();
    for (RecordedEvent event : events) {
      works
          .computeIfAbsent(event.event().stream(), it -> new Retelling(it, states, this::page))
          .add(event);
    }
    decoder.decode(events).forEach(it -> give(works, it));
    readMissing(works);
    Map<Long, HistoryEntry> told = new HashMap<>();
    works.values().forEach(it -> it.tell(entries, told));
    return events.stream().map(it -> Objects.requireNonNull(told.get(it.position()))).toList();
  }

  /** Also who is erased by now is found out in the same statement. */
  private void readMissing(Map<String, Retelling> works) {
    List<StreamRange> ranges = new ArrayList<>();
    long size = 0;
    boolean needless = alive.containsAll(works.keySet());
    for (Retelling work : works.values()) {
      StreamRange range = work.missing();
      if (range.size() > PAGE) {
        range = new StreamRange(range.stream(), 1, 0);
      }
      needless &= range.isEmpty();
      if (size + range.size() > PAGE) {
        read(ranges, works);
        ranges.clear();
        size = 0;
      }
      ranges.add(range);
      size += range.size();
    }
    if (!needless) {
      read(ranges, works);
    }
    works.values().forEach(it -> it.keepSecret(secret));
    alive = Set.of();
  }

  private void read(List<StreamRange> ranges, Map<String, Retelling> works) {
    StreamParts parts = pages.within(ranges);
    decoder.decode(parts.events()).forEach(it -> give(works, it));
    parts
        .lastTypes()
        .forEach((stream, type) -> work(works, stream).keepSecret(Subject.ERASED.equals(type)));
  }

  private static void give(Map<String, Retelling> works, DomainEventMessage<?> message) {
    work(works, message.getAggregateIdentifier()).give(message);
  }

  private static Retelling work(Map<String, Retelling> works, String stream) {
    return Objects.requireNonNull(works.get(stream));
  }

  private List<DomainEventMessage<?>> page(StreamRange range) {
    return decoder.decode(pages.within(List.of(range)).events());
  }
}
