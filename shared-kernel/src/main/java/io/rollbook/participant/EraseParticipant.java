package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Erases a participant, whatever was merged into it, and its contact assignments. Answers with the
 * state as it was before.
 *
 * @param expectedVersion the version that the caller has seen, or null if any will do
 */
public record EraseParticipant(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    @Nullable Long expectedVersion)
    implements ParticipantCommand {

  @Override
  public EraseParticipant to(ParticipantId participant) {
    return new EraseParticipant(participant, workspaceId, expectedVersion);
  }
}
