package io.rollbook.workspace;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Creates a tenant; fields as in {@link WorkspaceCreated}. */
public record CreateWorkspace(
    @TargetAggregateIdentifier WorkspaceId workspaceId,
    String name,
    Map<DialectScope, String> bindings,
    boolean subscribed,
    @Nullable String region)
    implements WorkspaceCommand {}
