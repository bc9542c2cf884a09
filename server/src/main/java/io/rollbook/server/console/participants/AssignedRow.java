package io.rollbook.server.console.participants;

import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as seen from one of its ends.
 *
 * @param id in the address of the page of whoever is at the other end; null if there is none now
 * @param number of whoever is there
 * @param name null as {@code id}
 * @param since in ISO 8601
 */
record AssignedRow(
    @Nullable String id,
    long number,
    @Nullable String name,
    @Nullable Long organization,
    @Nullable Long stage,
    String since) {

  /**
   * The row.
   *
   * @param known participants by every id that they ever had
   */
  static AssignedRow of(
      ContactAssignment assignment, AssignmentEnd other, Map<ParticipantId, Participant> known) {
    Participant participant = known.get(other.id());
    return new AssignedRow(
        participant == null ? null : participant.id().value().toString(),
        participant == null ? other.number() : participant.number(),
        participant == null ? null : Names.of(participant),
        assignment.organizationId(),
        assignment.stageId(),
        assignment.createdAt().toString());
  }
}
