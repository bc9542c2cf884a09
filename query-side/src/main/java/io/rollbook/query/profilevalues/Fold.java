package io.rollbook.query.profilevalues;

import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What events make of a participant.
 *
 * @param before as its row has it; null if it has none
 * @param after with all the messages
 * @param messages between the two, in order
 */
record Fold(@Nullable Participant before, Participant after, List<DomainEventMessage<?>> messages) {

  ParticipantId id() {
    return after.id();
  }
}
