package io.rollbook.workspace;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says by what APIs name a tenant that they could not name so far.
 *
 * @param bindings as in {@link WorkspaceCreated}; a scope that is bound takes another value only if
 *     it is a secret
 */
public record BindScopes(
    @TargetAggregateIdentifier WorkspaceId workspaceId, Map<DialectScope, String> bindings)
    implements WorkspaceCommand {

  public BindScopes {
    bindings = Map.copyOf(bindings);
  }
}
