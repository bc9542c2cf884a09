package io.rollbook.query.statistics;

import io.rollbook.query.log.UnreadableEvent;
import io.rollbook.query.parked.Discarded;
import io.rollbook.query.parked.DiscardedEvents;
import io.rollbook.query.parked.ParkedCause;
import io.rollbook.query.parked.ParkedEvent;
import io.rollbook.query.parked.Reapplication;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import io.rollbook.query.rebuild.AppliedStreams;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes on with a participant whose events were parked. */
@Component
class StatisticsReapplication implements Reapplication {

  private static final Logger logger = LoggerFactory.getLogger(StatisticsReapplication.class);

  /** No part of those who follow the log or rebuild, so that nobody waits for them. */
  private static final int PART = -1;

  private final StatusHistories histories;
  private final FlowStore store;
  private final DiscardedEvents discarded;
  private final AppliedStreams applied;

  StatisticsReapplication(
      StatusHistories histories,
      FlowStore store,
      DiscardedEvents discarded,
      AppliedStreams applied) {
    this.histories = histories;
    this.store = store;
    this.discarded = discarded;
    this.applied = applied;
  }

  @Override
  public String projection() {
    return Projections.STATISTICS;
  }

  @Override
  public void holdOff(Generation generation) {
    store.awaitOthers(generation);
  }

  @Override
  public Step begin(Generation generation, String stream, long first) {
    return new CountingStep(generation, histories.fold(Set.of(stream)), messages(stream), first);
  }

  /** Counts one event after the other. */
  private final class CountingStep implements Step {
    private final Generation generation;
    private final StatusFold fold;
    private final List<DomainEventMessage<?>> messages;
    private final long first;
    private @Nullable StatusHistory state;

    CountingStep(
        Generation generation, StatusFold fold, List<DomainEventMessage<?>> messages, long first) {
      this.generation = generation;
      this.fold = fold;
      this.messages = messages;
      this.first = first;
    }

    @Override
    public Optional<ParkedCause> apply(long version) {
      try {
        if (version == first) {
          state = fold.foldBefore(first, messages);
        }
        state = state == null ? null : state.settled();
        for (DomainEventMessage<?> message : messages) {
          if (message.getSequenceNumber() == version) {
            state = fold.fold(state, message);
          }
        }
      } catch (RuntimeException e) {
        return Optional.of(ParkedCause.ofError(e));
      }
      if (state != null) {
        store.add(generation, PART, state.flows(), 1);
      }
      return Optional.empty();
    }
  }

  /**
   * A generation that could take the event has counted it, and what followed; so all that it has
   * counted of the stream is taken back, and counted without the event.
   */
  @Override
  public void passOver(Generation generation, ParkedEvent event, List<ParkedEvent> waiting) {
    long end = waiting.isEmpty() ? Long.MAX_VALUE : waiting.getFirst().version();
    long position = applied.position(generation, event.stream());
    if (event.version() >= end || event.position() > position) {
      return;
    }
    List<DomainEventMessage<?>> messages =
        histories.read(Set.of(event.stream()), position).getOrDefault(event.stream(), List.of());
    Discarded without = discarded.of(projection(), Set.of(event.stream()));
    store.add(
        generation,
        PART,
        flows(new StatusFold(without.except(event.stream(), event.version())), messages, end),
        -1);
    store.add(generation, PART, flows(new StatusFold(without), messages, end), 1);
  }

  /** As far as they follow from one another, which they may not do without a discarded one. */
  private static List<Flow> flows(StatusFold fold, List<DomainEventMessage<?>> messages, long end) {
    @Nullable StatusHistory state = null;
    try {
      for (DomainEventMessage<?> message : messages) {
        if (message.getSequenceNumber() < end) {
          state = fold.fold(state, message);
        }
      }
    } catch (UnreadableEvent e) {
      logger.debug("Nothing can be counted from there on", e);
    }
    return state == null ? List.of() : state.flows();
  }

  private List<DomainEventMessage<?>> messages(String stream) {
    return histories.read(Set.of(stream), Long.MAX_VALUE).getOrDefault(stream, List.of());
  }
}
