package io.rollbook.query.statistics;

import io.rollbook.audit.EventCatalogue;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ReleasedFromMerge;
import io.rollbook.participant.StatusChanged;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.log.UnreadableEvent;
import io.rollbook.query.parked.Discarded;
import io.rollbook.query.rebuild.StreamFold;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Follows a participant's status. Events that cannot change it are not opened: what is personal in
 * them is nobody's business here, and one that is damaged does no harm.
 */
final class StatusFold implements StreamFold<StatusHistory> {

  private static final Set<Class<?>> COUNTED =
      Set.of(
          ParticipantRegistered.class,
          StatusChanged.class,
          ParticipantErased.class,
          MergedInto.class,
          ReleasedFromMerge.class);

  /** The types in the log that can change nothing; one that nobody knows is none of them. */
  static final Set<String> IGNORED =
      EventCatalogue.ENTRIES.stream()
          .filter(it -> ParticipantEvent.class.isAssignableFrom(it.type()))
          .filter(it -> !COUNTED.contains(it.type()))
          .map(EventCatalogue.Entry::name)
          .collect(Collectors.toUnmodifiableSet());

  private final Discarded discarded;

  StatusFold(Discarded discarded) {
    this.discarded = discarded;
  }

  /** Whether a message can change nothing. */
  static boolean ignores(DomainEventMessage<?> message) {
    Class<?> type = message.getPayloadType();
    return ParticipantEvent.class.isAssignableFrom(type) && !COUNTED.contains(type);
  }

  @Override
  public @Nullable StatusHistory fold(
      @Nullable StatusHistory before, DomainEventMessage<?> message) {
    if (ignores(message) || discarded.contains(message)) {
      return before;
    }
    ParticipantEvent event = ParticipantEvents.read(message);
    Instant at = message.getTimestamp();
    if (event instanceof ParticipantRegistered registered) {
      return StatusHistory.registered(registered.workspaceId(), registered.status(), at);
    }
    if (before == null) {
      throw new UnreadableEvent(message.getIdentifier(), "that follows no registration");
    }
    return switch (event) {
      case StatusChanged changed ->
          before.next(Flow.Kind.CHANGED, changed.to(), before.counted(), at);
      case ParticipantErased _ -> before.next(Flow.Kind.ERASED, before.status(), false, at);
      case MergedInto _ -> before.next(Flow.Kind.MERGED, before.status(), false, at);
      case ReleasedFromMerge _ -> before.next(Flow.Kind.RELEASED, before.status(), true, at);
      default -> before;
    };
  }

  /** The state after those of a stream's messages that come before a version. */
  @Nullable StatusHistory foldBefore(long version, List<DomainEventMessage<?>> messages) {
    @Nullable StatusHistory state = null;
    for (DomainEventMessage<?> message : messages) {
      if (message.getSequenceNumber() < version) {
        state = fold(state, message);
      }
    }
    return state;
  }
}
