package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Registers a participant, in any status.
 *
 * @param number the short id, not used before
 */
public record RegisterParticipant(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    long number,
    ParticipantStatus status,
    Attributes attributes,
    Map<IdentifierNamespace, String> identifiers)
    implements ParticipantCommand {

  public RegisterParticipant {
    identifiers = Map.copyOf(identifiers);
  }
}
