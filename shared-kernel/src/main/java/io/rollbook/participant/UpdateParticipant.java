package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is given and keeps the rest.
 *
 * @param changes absent keeps, null clears
 * @param identifiers absent keeps, null takes away
 * @param status the status to have afterwards, or null to keep it
 * @param expectedVersion the version that the caller has seen, or null if any will do
 */
public record UpdateParticipant(
    @TargetAggregateIdentifier ParticipantId participantId,
    WorkspaceId workspaceId,
    Attributes changes,
    Map<IdentifierNamespace, @Nullable String> identifiers,
    @Nullable ParticipantStatus status,
    @Nullable Long expectedVersion)
    implements ParticipantCommand {

  public UpdateParticipant {
    Map<IdentifierNamespace, @Nullable String> copy = new EnumMap<>(IdentifierNamespace.class);
    copy.putAll(identifiers);
    identifiers = Collections.unmodifiableMap(copy);
  }
}
