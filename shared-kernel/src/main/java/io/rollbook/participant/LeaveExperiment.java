package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a participant's part in an experiment, if there is one. */
public record LeaveExperiment(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    String experiment)
    implements ParticipantCommand {

  @Override
  public LeaveExperiment to(ParticipantId participant) {
    return new LeaveExperiment(participant, workspaceId, experiment);
  }
}
