package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Enrols a participant in an experiment. One that is enrolled already stays so, and changes its
 * variant if another is given.
 *
 * @param experiment its key
 * @param variant which variant the participant sees, or null if none is chosen
 */
public record EnterExperiment(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    String experiment,
    @Nullable String variant)
    implements ParticipantCommand {

  @Override
  public EnterExperiment to(ParticipantId participant) {
    return new EnterExperiment(participant, workspaceId, experiment, variant);
  }
}
