package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldRetired;
import io.rollbook.customfield.CustomFieldRevised;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.progress.ProjectionProgress;
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
@Component
@ProcessingGroup(ProjectionProgress.PROFILE_VALUES)
class ProfileProjection {

  private final ProfileWriter writer;

  ProfileProjection(ProfileWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(EventMessage<?> message, UnitOfWork<?> unitOfWork) {
    if (ParticipantEvents.isAboutParticipant(message)) {
      ProfileBatch.in(unitOfWork, writer).apply((DomainEventMessage<?>) message);
    } else if (message instanceof DomainEventMessage<?> event && revisesField(event)) {
      ProfileBatch.in(unitOfWork, writer)
          .revise(CustomFieldId.ofStream(event.getAggregateIdentifier()));
    }
  }

  private static boolean revisesField(DomainEventMessage<?> message) {
    return CustomFieldId.isStream(message.getAggregateIdentifier())
        && (message.getPayloadType() == CustomFieldRevised.class
            || message.getPayloadType() == CustomFieldRetired.class);
  }
}
