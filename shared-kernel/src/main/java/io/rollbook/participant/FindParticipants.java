package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.util.Set;

/**
 * Which participants are these? Answered with a list, from the newest events, never stale; those
 * that do not exist are left out, and of a merged one the survivor is there.
 */
public record FindParticipants(WorkspaceId workspaceId, Set<ParticipantId> ids) {

  public FindParticipants {
    ids = Set.copyOf(ids);
  }
}
