package io.rollbook.assignment;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Sets the stage, or unsets it with null. */
public record ChangeAssignmentStage(
    @TargetAggregateIdentifier AssignmentId id, WorkspaceId workspaceId, @Nullable Long stageId)
    implements AssignmentCommand {}
