package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;

/** No new values from now on; those that are there can still be read. Gives up the code. */
public record CustomFieldRetired(WorkspaceId workspaceId, String code)
    implements CustomFieldEvent {}
