package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.util.Set;

/**
 * Which participants have one of these e-mail addresses, primary or not, in any case? Answered with
 * a list, the lowest number first; never stale.
 */
public record FindByEmail(WorkspaceId workspaceId, Set<String> addresses) {

  public FindByEmail {
    addresses = Set.copyOf(addresses);
  }
}
