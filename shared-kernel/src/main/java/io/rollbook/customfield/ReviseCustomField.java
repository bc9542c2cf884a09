package io.rollbook.customfield;

import io.rollbook.workspace.WorkspaceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Replaces a definition's settings.
 *
 * @param before what they must still be, so that nobody's change gets lost
 */
public record ReviseCustomField(
    @TargetAggregateIdentifier CustomFieldId id,
    WorkspaceId workspaceId,
    FieldSettings before,
    FieldSettings settings)
    implements CustomFieldCommand {}
