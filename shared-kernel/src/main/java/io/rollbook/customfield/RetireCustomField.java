package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a field out of use; one that is retired already stays so. */
public record RetireCustomField(
    @TargetAggregateIdentifier CustomFieldId id, WorkspaceId workspaceId)
    implements CustomFieldCommand {}
