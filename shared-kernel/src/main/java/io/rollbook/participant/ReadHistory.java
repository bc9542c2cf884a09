package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the participant, when, by whom and through which API? Answered with a {@link
 * HistoryPage}, also for one that is erased; with null if there never was one.
 *
 * @param newestFirst otherwise the oldest comes first
 * @param after the version after which to go on, in the direction asked for; null to begin
 * @param limit how many entries at most, from 1
 */
public record ReadHistory(
    WorkspaceId workspaceId,
    ParticipantKey key,
    boolean newestFirst,
    @Nullable Long after,
    int limit) {}
