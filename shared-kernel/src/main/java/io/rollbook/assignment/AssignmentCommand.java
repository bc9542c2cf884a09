package io.rollbook.assignment;

import io.rollbook.workspace.WorkspaceId;

/** What may be asked of a contact assignment. Each answers with its new state. */
public sealed interface AssignmentCommand
    permits AssignContact, ChangeAssignmentStage, UnassignContact {

  AssignmentId id();

  /** The tenant on whose behalf it is asked; an assignment of another one does not exist for it. */
  WorkspaceId workspaceId();
}
