package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;

/**
 * Do the participant's events stand in the log as they were recorded? Answered with a {@link
 * HistoryVerdict}, also for one that is erased; with nothing if there never was one.
 */
public record VerifyHistory(WorkspaceId workspaceId, ParticipantKey key) {}
