package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Defines a field; {@code id} not used before, {@code code} not that of another one. */
public record DefineCustomField(
    @TargetAggregateIdentifier CustomFieldId id,
    WorkspaceId workspaceId,
    String code,
    CustomFieldType type,
    FieldSettings settings)
    implements CustomFieldCommand {}
