package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;

/** What did the participant look like at this version? Empty if it has none such, or is erased. */
public record FindParticipantAtVersion(WorkspaceId workspaceId, ParticipantId id, long version) {}
