package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a merge back as far as what happened since allows. Answers with an {@link Unmerged}.
 *
 * @param duplicate the one that was merged into the participant
 */
public record UnmergeParticipants(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    ParticipantId duplicate)
    implements ParticipantCommand {

  @Override
  public UnmergeParticipants to(ParticipantId participant) {
    return new UnmergeParticipants(participant, workspaceId, duplicate);
  }
}
