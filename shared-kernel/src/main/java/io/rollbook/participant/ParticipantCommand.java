package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;

/** What may be asked of a participant. Each answers with the participant's new state. */
public sealed interface ParticipantCommand
    permits RegisterParticipant, UpdateParticipant, ChangeStatus, EraseParticipant {

  ParticipantId participantId();

  /** The tenant on whose behalf it is asked; a participant of another one does not exist for it. */
  WorkspaceId workspaceId();
}
