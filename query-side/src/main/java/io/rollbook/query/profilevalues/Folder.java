package io.rollbook.query.profilevalues;

import io.rollbook.participant.Participant;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.log.UnreadableEvent;
import io.rollbook.query.parked.Discarded;
import io.rollbook.query.rebuild.StreamFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds events of some streams, and passes over those that were given up. */
final class Folder implements StreamFold<Participant> {

  private final Discarded discarded;

  Folder(Discarded discarded) {
    this.discarded = discarded;
  }

  /**
   * The state after a message; null if there is none, because the stream's beginning was given up.
   *
   * @throws UnreadableEvent if the message cannot be read, or does not follow the state
   */
  @Override
  public @Nullable Participant fold(@Nullable Participant before, DomainEventMessage<?> message) {
    if (!discarded.contains(message)) {
      return ParticipantEvents.fold(before, message);
    }
    long version = message.getSequenceNumber();
    return before == null || before.version() != version - 1
        ? before
        : ParticipantJson.at(before, version);
  }
}
