package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.util.Map;

/**
 * A participant is known from now on.
 *
 * @param number the short id, unique over all workspaces
 */
public record ParticipantRegistered(
    ParticipantId participantId,
    WorkspaceId workspaceId,
    long number,
    ParticipantStatus status,
    Attributes attributes,
    Map<IdentifierNamespace, String> identifiers)
    implements ParticipantEvent {

  public ParticipantRegistered {
    identifiers = Map.copyOf(identifiers);
  }
}
