package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;

/**
 * What differs between what {@link FindParticipantAt} answers for two moments? Answered with a
 * {@link ParticipantComparison}; with nothing if it answers either with nothing.
 */
public record CompareParticipant(
    WorkspaceId workspaceId, ParticipantKey key, PastMoment from, PastMoment to) {}
