package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records a booking or a payment. One that is recorded already, with the same kind, reference,
 * amount and currency, is not recorded again.
 */
public record RecordLedgerEntry(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    LedgerEntry entry)
    implements ParticipantCommand {

  @Override
  public RecordLedgerEntry to(ParticipantId participant) {
    return new RecordLedgerEntry(participant, workspaceId, entry);
  }
}
