package io.rollbook.assignment;

import io.rollbook.workspace.WorkspaceId;

/** Nobody looks after the person by this assignment any more. */
public record ContactUnassigned(WorkspaceId workspaceId) implements AssignmentEvent {}
