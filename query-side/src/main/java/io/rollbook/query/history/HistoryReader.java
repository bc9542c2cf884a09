package io.rollbook.query.history;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.HistoryPlace;
import io.rollbook.participant.HistoryReading;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.history.Batches.Batch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** Goes through events in batches and tells those that are asked for. */
final class HistoryReader implements HistoryReading {

  /** So many events are looked at together when it is not known how many are wanted. */
  static final int BATCH = 500;

  /** So many batches are looked at for one page. */
  static final int BATCHES_A_PAGE = 10;

  private final Batches batches;
  private final EventDecoder decoder;
  private final Teller teller;
  private final HistoryFilter filter;
  private final long bound;
  private boolean ended;

  /**
   * @param bound the end of the events, in the direction in which they come
   */
  HistoryReader(
      Batches batches, EventDecoder decoder, Teller teller, HistoryFilter filter, long bound) {
    this.batches = batches;
    this.decoder = decoder;
    this.teller = teller;
    this.filter = filter;
    this.bound = bound;
  }

  @Override
  public Optional<List<HistoryEntry>> next() {
    if (ended) {
      return Optional.empty();
    }
    Batch batch = batches.next(BATCH);
    ended = batch.last();
    return Optional.of(tell(candidates(batch.events())));
  }

  /** One page; the reader cannot go on after it. */
  HistoryPage page(int limit) {
    List<HistoryEntry> found = new ArrayList<>();
    long reached = 0;
    int size = filter.equals(HistoryFilter.ALL) ? limit + 1 : BATCH;
    for (int looked = 0; looked < BATCHES_A_PAGE && !ended; looked++) {
      Batch batch = batches.next(size);
      ended = batch.last();
      reached = batch.reached();
      List<RecordedEvent> candidates = candidates(batch.events());
      int wanted = limit + 1 - found.size();
      boolean enough = filter.fields().isEmpty() && candidates.size() > wanted;
      found.addAll(tell(enough ? candidates.subList(0, wanted) : candidates));
      if (found.size() > limit) {
        List<HistoryEntry> page = found.subList(0, limit);
        return new HistoryPage(page, new HistoryPlace(page.getLast().position(), bound));
      }
    }
    return new HistoryPage(found, ended ? null : new HistoryPlace(reached, bound));
  }

  private List<HistoryEntry> tell(List<RecordedEvent> candidates) {
    return candidates.isEmpty()
        ? List.of()
        : teller.tell(candidates).stream().filter(it -> filter.covers(it.changes())).toList();
  }

  /** Those that the filter covers as far as can be seen without the states around them. */
  private List<RecordedEvent> candidates(List<RecordedEvent> events) {
    List<RecordedEvent> found =
        events.stream()
            .filter(it -> ParticipantId.isStream(it.event().stream()))
            .filter(it -> filter.covers(it.event().type(), Entries.timeOf(it)))
            .toList();
    if (filter.actors().isEmpty() && filter.dialects().isEmpty()) {
      return found;
    }
    Map<String, DomainEventMessage<?>> messages = new HashMap<>();
    decoder.decode(found).forEach(it -> messages.put(it.getIdentifier(), it));
    return found.stream()
        .filter(
            it -> {
              DomainEventMessage<?> message = messages.get(it.event().id());
              return filter.covers(
                  Entries.metadata(message, Caller.ACTOR),
                  Entries.metadata(message, Caller.DIALECT));
            })
        .toList();
  }
}
