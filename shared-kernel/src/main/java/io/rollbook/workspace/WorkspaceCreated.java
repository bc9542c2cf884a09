package io.rollbook.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tenant exists from now on.
 *
 * @param bindings by what each API names it; for {@link DialectScope#SHOCKLOGIC_KEY}, which is a
 *     secret, a digest
 * @param region ISO 3166 code of the country that phone numbers without one are of; null if that is
 *     not known
 * @param subscribed whether writes through the API that sells subscriptions are accepted
 */
public record WorkspaceCreated(
    WorkspaceId workspaceId,
    String name,
    Map<DialectScope, String> bindings,
    boolean subscribed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String region)
    implements WorkspaceEvent {

  public WorkspaceCreated {
    bindings = Map.copyOf(bindings);
  }
}
