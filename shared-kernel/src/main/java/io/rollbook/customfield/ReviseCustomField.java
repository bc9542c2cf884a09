package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Replaces a definition's settings. */
public record ReviseCustomField(
    @TargetAggregateIdentifier CustomFieldId id, WorkspaceId workspaceId, FieldSettings settings)
    implements CustomFieldCommand {}
