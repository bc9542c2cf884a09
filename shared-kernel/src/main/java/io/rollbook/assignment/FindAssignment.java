package io.rollbook.assignment;

import io.rollbook.workspace.WorkspaceId;

/** Which assignment is this? Never stale; empty if there is none, or it ended. */
public record FindAssignment(WorkspaceId workspaceId, AssignmentId id) {}
