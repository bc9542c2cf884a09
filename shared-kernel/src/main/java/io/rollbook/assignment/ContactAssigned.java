package io.rollbook.assignment;

import io.rollbook.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looks after somebody from now on.
 *
 * @param assignedTo who looks after
 * @param person who is looked after
 * @param organizationId on behalf of which organization, or null
 * @param stageId how far the person has come on the way that they go together, or null
 */
public record ContactAssigned(
    AssignmentId id,
    WorkspaceId workspaceId,
    AssignmentEnd assignedTo,
    AssignmentEnd person,
    @Nullable Long organizationId,
    @Nullable Long stageId)
    implements AssignmentEvent {}
