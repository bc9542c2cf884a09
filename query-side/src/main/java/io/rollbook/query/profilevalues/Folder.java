package io.rollbook.query.profilevalues;

import io.rollbook.participant.Participant;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.log.UnreadableEvent;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds events of some streams, and passes over those that were given up. */
final class Folder {

  private final Map<String, Set<Long>> discarded;

  /**
   * @param discarded versions by stream
   */
  Folder(Map<String, Set<Long>> discarded) {
    this.discarded = discarded;
  }

  /**
   * The state after a message; null if there is none, because the stream's beginning was given up.
   *
   * @throws UnreadableEvent if the message cannot be read, or does not follow the state
   */
  @Nullable Participant fold(@Nullable Participant before, DomainEventMessage<?> message) {
    long version = message.getSequenceNumber();
    if (!discarded.getOrDefault(message.getAggregateIdentifier(), Set.of()).contains(version)) {
      return ParticipantEvents.fold(before, message);
    }
    return before == null || before.version() != version - 1
        ? before
        : ParticipantJson.at(before, version);
  }
}
