package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;

/** Participants of the workspace can have a value for this field from now on. */
public record CustomFieldDefined(
    CustomFieldId id,
    WorkspaceId workspaceId,
    String code,
    CustomFieldType type,
    FieldSettings settings)
    implements CustomFieldEvent {}
