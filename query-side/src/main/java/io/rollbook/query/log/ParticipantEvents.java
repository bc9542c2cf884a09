package io.rollbook.query.log;

import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Reads and folds the events of participants. */
public final class ParticipantEvents {

  private ParticipantEvents() {}

  /** Whether a message is about a participant. */
  public static boolean isAboutParticipant(EventMessage<?> message) {
    return message instanceof DomainEventMessage<?> event
        && ParticipantId.isStream(event.getAggregateIdentifier());
  }

  /** Those that a unit of work is about, be it a batch or a single message. */
  public static List<DomainEventMessage<?>> in(UnitOfWork<?> unitOfWork) {
    List<? extends Message<?>> messages =
        unitOfWork instanceof BatchingUnitOfWork<?> batch
            ? batch.getMessages()
            : List.of(unitOfWork.getMessage());
    return messages.stream()
        .filter(EventMessage.class::isInstance)
        .map(message -> (EventMessage<?>) message)
        .filter(ParticipantEvents::isAboutParticipant)
        .<DomainEventMessage<?>>map(message -> (DomainEventMessage<?>) message)
        .toList();
  }

  /**
   * What the message says.
   *
   * @throws UnreadableEvent if that cannot be told
   */
  public static ParticipantEvent read(DomainEventMessage<?> message) {
    return EventContent.of(message, ParticipantEvent.class);
  }

  /**
   * The state after a message; the same state if it reflects the message already.
   *
   * @throws UnreadableEvent if the message cannot be read, or does not follow the state
   */
  public static Participant fold(@Nullable Participant before, DomainEventMessage<?> message) {
    long version = before == null ? -1 : before.version();
    if (before != null && message.getSequenceNumber() <= version) {
      return before;
    }
    if (message.getSequenceNumber() != version + 1) {
      throw new UnreadableEvent(
          message.getIdentifier(), "that leaves a gap after version " + version);
    }
    return Participant.evolve(before, read(message), message.getTimestamp());
  }
}
