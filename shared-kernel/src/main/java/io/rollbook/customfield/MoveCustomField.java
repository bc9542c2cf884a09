package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a definition another place among those of its workspace. */
public record MoveCustomField(
    @TargetAggregateIdentifier CustomFieldId id, WorkspaceId workspaceId, long place)
    implements CustomFieldCommand {}
