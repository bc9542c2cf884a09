package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.util.List;

/** How many participants of the workspace are there? Answered from the read model with a Long. */
public record CountParticipants(WorkspaceId workspaceId, List<ParticipantFilter> filters) {

  public CountParticipants {
    filters = List.copyOf(filters);
  }
}
