package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes two participants one. The one that the command is for goes on: it gains what it lacks and
 * loses nothing, and whatever named the duplicate names it.
 */
public record MergeParticipants(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    ParticipantId duplicate)
    implements ParticipantCommand {

  @Override
  public MergeParticipants to(ParticipantId participant) {
    return new MergeParticipants(participant, workspaceId, duplicate);
  }
}
