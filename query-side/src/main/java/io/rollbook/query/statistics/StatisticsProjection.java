package io.rollbook.query.statistics;

import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Keeps the numbers up to date, in the transaction that also moves the processor's token, so that
 * each event counts once. It handles every message, and not just those whose type is known, so that
 * an unknown one is parked and not skipped.
 */
abstract class StatisticsProjection {

  private final Generation generation;
  private final StatusHistories histories;
  private final FlowStore store;

  private StatisticsProjection(String slot, StatusHistories histories, FlowStore store) {
    this.generation = new Generation(Projections.STATISTICS, slot);
    this.histories = histories;
    this.store = store;
  }

  /** Keeps the one table. */
  @Component("statisticsOfA")
  @ProcessingGroup(Projections.STATISTICS + "-a")
  static class OfA extends StatisticsProjection {
    OfA(StatusHistories histories, FlowStore store) {
      super("a", histories, store);
    }
  }

  /** Keeps the other table. */
  @Component("statisticsOfB")
  @ProcessingGroup(Projections.STATISTICS + "-b")
  static class OfB extends StatisticsProjection {
    OfB(StatusHistories histories, FlowStore store) {
      super("b", histories, store);
    }
  }

  @EventHandler
  void on(EventMessage<?> message, UnitOfWork<?> unitOfWork) {
    if (ParticipantEvents.isAboutParticipant(message)
        && !StatusFold.ignores((DomainEventMessage<?>) message)) {
      StatisticsBatch.in(unitOfWork, generation, histories, store)
          .apply((DomainEventMessage<?>) message);
    }
  }
}
