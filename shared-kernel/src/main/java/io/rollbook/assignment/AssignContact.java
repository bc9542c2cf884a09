package io.rollbook.assignment;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Assigns; fields as in {@link ContactAssigned}. The same assignment cannot be made twice. */
public record AssignContact(
    @TargetAggregateIdentifier AssignmentId id,
    WorkspaceId workspaceId,
    AssignmentEnd assignedTo,
    AssignmentEnd person,
    @Nullable Long organizationId,
    @Nullable Long stageId)
    implements AssignmentCommand {}
