package io.rollbook.assignment;

import io.rollbook.workspace.WorkspaceId;

/** Which assignments does the workspace have? As {@link FindAssignments} otherwise. */
public record FindAllAssignments(WorkspaceId workspaceId) {}
