package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;

/**
 * Which other participants may be the same person? Answered with a list, the lowest number first,
 * from the newest events: those that share an e-mail address or a normalized phone number.
 */
public record FindDuplicates(WorkspaceId workspaceId, ParticipantId participantId) {}
