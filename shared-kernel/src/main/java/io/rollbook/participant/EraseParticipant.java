package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Erases a participant, whatever was merged into it, and its contact assignments. Answers with the
 * state as it was before.
 *
 * @param expectedVersion the version that the caller has seen, or null if any will do
 * @param reason why, in words that do not name the participant, or null; it is kept
 */
public record EraseParticipant(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    @Nullable Long expectedVersion,
    @Nullable String reason)
    implements ParticipantCommand {

  /** For no reason that is to be kept. */
  public EraseParticipant(
      ParticipantId participantId, WorkspaceId workspaceId, @Nullable Long expectedVersion) {
    this(participantId, workspaceId, expectedVersion, null);
  }

  @Override
  public EraseParticipant to(ParticipantId participant) {
    return new EraseParticipant(participant, workspaceId, expectedVersion, reason);
  }
}
