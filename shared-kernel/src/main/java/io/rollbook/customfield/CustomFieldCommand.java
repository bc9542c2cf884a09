package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;

/** What may be asked of a definition. Each answers with the definition's new state. */
public sealed interface CustomFieldCommand
    permits DefineCustomField, ReviseCustomField, MoveCustomField, RetireCustomField {

  CustomFieldId id();

  /** The tenant on whose behalf it is asked; a definition of another one does not exist for it. */
  WorkspaceId workspaceId();
}
