package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;

/**
 * Which participant is this? Answered from the newest events, never stale; empty if there is none,
 * or it is erased.
 */
public record FindParticipant(WorkspaceId workspaceId, ParticipantKey key) {}
