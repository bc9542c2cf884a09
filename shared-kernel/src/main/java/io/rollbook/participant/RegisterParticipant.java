package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Registers a participant, in any status.
 *
 * @param number the short id, not used before
 * @param details without anything to take away
 * @param mandatoryFields whether the API that registers can speak of custom fields, so that
 *     mandatory ones must be given
 */
public record RegisterParticipant(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    long number,
    ParticipantStatus status,
    ParticipantChange details,
    boolean mandatoryFields)
    implements ParticipantCommand {

  @Override
  public RegisterParticipant to(ParticipantId participant) {
    return new RegisterParticipant(
        participant, workspaceId, number, status, details, mandatoryFields);
  }
}
