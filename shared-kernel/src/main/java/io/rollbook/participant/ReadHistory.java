package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What happened, when, by whom and through which API? Answered with a {@link HistoryPage}; with
 * nothing if there never was such a participant.
 *
 * @param key whose history, together with that of the duplicates merged into it, also of one that
 *     is erased; null for that of the whole workspace
 * @param newestFirst otherwise the oldest comes first
 * @param after where to go on; null to begin
 * @param limit how many entries at most, from 1
 */
public record ReadHistory(
    WorkspaceId workspaceId,
    @Nullable ParticipantKey key,
    HistoryFilter filter,
    boolean newestFirst,
    @Nullable HistoryPlace after,
    int limit) {}
