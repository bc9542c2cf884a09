package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
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
    @PersonalData Attributes attributes,
    @PersonalData Map<IdentifierNamespace, String> identifiers)
    implements ParticipantEvent {

  public ParticipantRegistered {
    attributes = attributes == null ? Attributes.NONE : attributes;
    identifiers = identifiers == null ? Map.of() : Map.copyOf(identifiers);
  }
}
