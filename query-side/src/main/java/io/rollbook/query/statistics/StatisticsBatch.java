package io.rollbook.query.statistics;

import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.progress.Generation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events comes to: where its participants stood before is read with one statement,
 * and what changed is counted with one.
 */
final class StatisticsBatch {

  /** The part of those who follow the log. */
  private static final int PART = 0;

  private final StatusFold fold;
  private final Map<String, List<DomainEventMessage<?>>> earlier;
  private final Map<String, StatusHistory> states = new HashMap<>();

  private StatisticsBatch(StatusHistories histories, List<DomainEventMessage<?>> messages) {
    this.fold = histories.fold(streams(messages, 0));
    this.earlier = histories.read(streams(messages, 1), Long.MAX_VALUE);
  }

  /** The batch that this unit of work processes. */
  static StatisticsBatch in(
      UnitOfWork<?> unitOfWork, Generation generation, StatusHistories histories, FlowStore store) {
    return unitOfWork
        .root()
        .getOrComputeResource(
            StatisticsBatch.class.getName(),
            _ -> {
              store.holdOffDiscards(generation);
              StatisticsBatch batch = new StatisticsBatch(histories, counted(unitOfWork));
              unitOfWork.root().onPrepareCommit(_ -> store.add(generation, PART, batch.flows(), 1));
              return batch;
            });
  }

  /** Follows an event, or fails and leaves the numbers as they were. */
  void apply(DomainEventMessage<?> message) {
    String stream = streamOf(message);
    @Nullable StatusHistory before = states.get(stream);
    @Nullable StatusHistory after =
        fold.fold(before == null ? standing(stream, message) : before, message);
    if (after != null) {
      states.put(stream, after);
    }
  }

  /** Where the participant stood before a message. */
  private @Nullable StatusHistory standing(String stream, DomainEventMessage<?> message) {
    @Nullable StatusHistory state =
        fold.foldBefore(message.getSequenceNumber(), earlier.getOrDefault(stream, List.of()));
    return state == null ? null : state.settled();
  }

  private List<Flow> flows() {
    List<Flow> flows = new ArrayList<>();
    states.values().forEach(it -> flows.addAll(it.flows()));
    return flows;
  }

  private static List<DomainEventMessage<?>> counted(UnitOfWork<?> unitOfWork) {
    return ParticipantEvents.in(unitOfWork).stream()
        .filter(message -> !StatusFold.ignores(message))
        .toList();
  }

  /** Those of messages from a version on: nothing comes before a stream's first event. */
  private static Set<String> streams(List<DomainEventMessage<?>> messages, long version) {
    return messages.stream()
        .filter(it -> it.getSequenceNumber() >= version)
        .map(StatisticsBatch::streamOf)
        .collect(Collectors.toSet());
  }

  private static String streamOf(DomainEventMessage<?> message) {
    return Objects.requireNonNull(message.getAggregateIdentifier());
  }
}
