package io.rollbook.workspace;

import java.util.Map;

/**
 * A tenant exists from now on.
 *
 * @param bindings by what each API names it; for {@link DialectScope#SHOCKLOGIC_KEY}, which is a
 *     secret, a digest
 * @param subscribed whether writes through the API that sells subscriptions are accepted
 */
public record WorkspaceCreated(
    WorkspaceId workspaceId, String name, Map<DialectScope, String> bindings, boolean subscribed)
    implements WorkspaceEvent {

  public WorkspaceCreated {
    bindings = Map.copyOf(bindings);
  }
}
