package io.rollbook.query.statistics;

import io.rollbook.participant.ParticipantStatus;
import io.rollbook.workspace.WorkspaceId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one event did to the numbers of participants.
 *
 * @param day of the event, in UTC
 * @param from the status in which the participant is no longer counted; null: it was not counted
 * @param to the status in which it is counted; null: it is not counted any more
 */
record Flow(
    WorkspaceId workspace,
    LocalDate day,
    Kind kind,
    @Nullable ParticipantStatus from,
    @Nullable ParticipantStatus to) {

  /** What happened; the names stand in the database. */
  enum Kind {
    REGISTERED,
    CHANGED,
    ERASED,
    MERGED,
    RELEASED
  }
}
