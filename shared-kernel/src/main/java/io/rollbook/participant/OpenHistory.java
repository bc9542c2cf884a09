package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * As {@link ReadHistory}, for all of it. Answered with a {@link HistoryReading}, which works in
 * this process only.
 *
 * @param after as there
 */
public record OpenHistory(
    WorkspaceId workspaceId,
    @Nullable ParticipantKey key,
    HistoryFilter filter,
    boolean newestFirst,
    @Nullable HistoryPlace after) {}
