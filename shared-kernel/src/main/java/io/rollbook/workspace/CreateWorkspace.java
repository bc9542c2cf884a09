package io.rollbook.workspace;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Creates a tenant; fields as in {@link WorkspaceCreated}. */
public record CreateWorkspace(
    @TargetAggregateIdentifier WorkspaceId workspaceId,
    String name,
    Map<DialectScope, String> bindings,
    boolean subscribed)
    implements WorkspaceCommand {}
