package io.rollbook.assignment;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends an assignment. Answers with the state as it was before. */
public record UnassignContact(@TargetAggregateIdentifier AssignmentId id, WorkspaceId workspaceId)
    implements AssignmentCommand {}
