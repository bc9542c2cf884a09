package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldRetired;
import io.rollbook.customfield.CustomFieldRevised;
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
 * Keeps the read model up to date: folds each event of a batch in memory, and writes every touched
 * row once when the batch ends, in the transaction that also moves the processor's token. It
 * handles every message, and not just those whose type is known, so that an unknown one is parked
 * and not skipped.
 */
abstract class ProfileProjection {

  private final Generation generation;
  private final ProfileWriter writer;

  private ProfileProjection(Generation generation, ProfileWriter writer) {
    this.generation = generation;
    this.writer = writer;
  }

  /** Keeps the one table. */
  @Component
  @ProcessingGroup(Projections.PROFILE_VALUES + "-a")
  static class OfA extends ProfileProjection {
    OfA(ProfileWriter writer) {
      super(new Generation(Projections.PROFILE_VALUES, "a"), writer);
    }
  }

  /** Keeps the other table. */
  @Component
  @ProcessingGroup(Projections.PROFILE_VALUES + "-b")
  static class OfB extends ProfileProjection {
    OfB(ProfileWriter writer) {
      super(new Generation(Projections.PROFILE_VALUES, "b"), writer);
    }
  }

  @EventHandler
  void on(EventMessage<?> message, UnitOfWork<?> unitOfWork) {
    if (ParticipantEvents.isAboutParticipant(message)) {
      ProfileBatch.in(unitOfWork, generation, writer).apply((DomainEventMessage<?>) message);
    } else if (message instanceof DomainEventMessage<?> event && revisesField(event)) {
      ProfileBatch.in(unitOfWork, generation, writer)
          .revise(CustomFieldId.ofStream(event.getAggregateIdentifier()));
    }
  }

  private static boolean revisesField(DomainEventMessage<?> message) {
    return CustomFieldId.isStream(message.getAggregateIdentifier())
        && (message.getPayloadType() == CustomFieldRevised.class
            || message.getPayloadType() == CustomFieldRetired.class);
  }
}
