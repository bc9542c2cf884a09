package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;

/**
 * The participant is to be forgotten; nothing follows in the stream. Id and number stay taken, and
 * so lead to the history.
 */
public record ParticipantErased(WorkspaceId workspaceId, long number) implements ParticipantEvent {}
