package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;

/**
 * What did the participant look like then? Empty if it has no such version, was not registered yet,
 * or is erased by now. Of one that was merged by that instant, the survivor at that instant; a
 * version is always the participant's own.
 */
public record FindParticipantAt(WorkspaceId workspaceId, ParticipantKey key, PastMoment moment) {}
