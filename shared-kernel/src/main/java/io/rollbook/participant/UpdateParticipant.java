package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is given and keeps the rest.
 *
 * @param status the status to have afterwards, or null to keep it
 * @param expectedVersion the version that the caller has seen, or null if any will do
 */
public record UpdateParticipant(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    ParticipantChange change,
    @Nullable ParticipantStatus status,
    @Nullable Long expectedVersion)
    implements ParticipantCommand {

  @Override
  public UpdateParticipant to(ParticipantId participant) {
    return new UpdateParticipant(participant, workspaceId, change, status, expectedVersion);
  }
}
