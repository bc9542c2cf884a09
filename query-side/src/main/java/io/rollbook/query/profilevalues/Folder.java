package io.rollbook.query.profilevalues;

import io.rollbook.participant.Participant;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.log.UnreadableEvent;
import io.rollbook.query.progress.ProjectionProgress;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Folds events, and passes over those that were given up. */
@Component
class Folder {

  private static final String DISCARDED =
      "SELECT EXISTS (SELECT FROM discarded_event WHERE projection = ? AND stream = ? AND version ="
          + " ?)";

  private final JdbcTemplate jdbc;

  Folder(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The state after a message; null if there is none, because the stream's beginning was given up.
   *
   * @throws UnreadableEvent if the message cannot be read, or does not follow the state
   */
  @Nullable Participant fold(@Nullable Participant before, DomainEventMessage<?> message) {
    try {
      return ParticipantEvents.fold(before, message);
    } catch (UnreadableEvent e) {
      if (!isNext(before, message) || !isDiscarded(message)) {
        throw e;
      }
      return before == null ? null : ParticipantJson.at(before, message.getSequenceNumber());
    }
  }

  private static boolean isNext(@Nullable Participant before, DomainEventMessage<?> message) {
    return message.getSequenceNumber() == (before == null ? 0 : before.version() + 1);
  }

  /** Asked only about what cannot be read, so it is worth no cache. */
  private boolean isDiscarded(DomainEventMessage<?> message) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            DISCARDED,
            Boolean.class,
            ProjectionProgress.PROFILE_VALUES,
            message.getAggregateIdentifier(),
            message.getSequenceNumber()));
  }
}
