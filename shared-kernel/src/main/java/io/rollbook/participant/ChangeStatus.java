package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Moves a participant on in the lifecycle.
 *
 * @param reason why, in free text, or null
 * @param effectiveDate from when it counts, or null for today
 * @param expectedVersion the version that the caller has seen, or null if any will do
 */
public record ChangeStatus(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    ParticipantStatus status,
    @Nullable String reason,
    @Nullable LocalDate effectiveDate,
    @Nullable Long expectedVersion)
    implements ParticipantCommand {

  @Override
  public ChangeStatus to(ParticipantId participant) {
    return new ChangeStatus(
        participant, workspaceId, status, reason, effectiveDate, expectedVersion);
  }
}
