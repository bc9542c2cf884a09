package io.rollbook.assignment;

import io.rollbook.participant.ParticipantId;
import io.rollbook.workspace.WorkspaceId;
import java.util.Set;

/**
 * Which assignments do these participants have, at either end? Never stale; those that ended are
 * left out. Answered with a list.
 */
public record FindAssignments(WorkspaceId workspaceId, Set<ParticipantId> participants) {

  public FindAssignments {
    participants = Set.copyOf(participants);
  }
}
