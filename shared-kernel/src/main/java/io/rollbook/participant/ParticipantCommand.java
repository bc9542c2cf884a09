package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;

/**
 * What may be asked of a participant. Each answers with the participant's new state, unless it says
 * otherwise.
 */
public sealed interface ParticipantCommand
    permits RegisterParticipant,
        UpdateParticipant,
        ChangeStatus,
        EnterExperiment,
        LeaveExperiment,
        RecordLedgerEntry,
        ReverseLedgerEntry,
        MergeParticipants,
        UnmergeParticipants,
        EraseParticipant {

  ParticipantId participantId();

  /** The tenant on whose behalf it is asked; a participant of another one does not exist for it. */
  WorkspaceId workspaceId();

  /** The same command to another participant. */
  ParticipantCommand to(ParticipantId participant);
}
