package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which participants of the workspace are there? Answered from the read model with a {@link
 * ParticipantPage}.
 *
 * @param statuses any of these; empty for all
 * @param email exactly this primary address, in any case, or null
 * @param text part of a name or of the primary address, in any case, or null
 * @param updatedSince changed at or after this instant, or null
 * @param after the place after which to go on, or null to begin
 * @param limit how many at most, from 1
 */
public record ListParticipants(
    WorkspaceId workspaceId,
    Set<ParticipantStatus> statuses,
    @Nullable String email,
    @Nullable String text,
    @Nullable Instant updatedSince,
    ParticipantOrder order,
    @Nullable ParticipantPlace after,
    int limit) {}
