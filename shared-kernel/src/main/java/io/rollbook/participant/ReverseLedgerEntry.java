package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a booking or a payment count no longer; one that is reversed already stays so. */
public record ReverseLedgerEntry(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    LedgerEntry.Kind kind,
    String reference)
    implements ParticipantCommand {

  @Override
  public ReverseLedgerEntry to(ParticipantId participant) {
    return new ReverseLedgerEntry(participant, workspaceId, kind, reference);
  }
}
