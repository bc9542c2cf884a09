package io.rollbook.command.participant;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.ClaimPolicy;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a participant is unique within its workspace: the number, and the identifiers whose API
 * says so.
 */
@Component
public class ParticipantClaims implements ClaimPolicy {

  private final KeyedDigest digest;

  public ParticipantClaims(KeyedDigest digest) {
    this.digest = digest;
  }

  @Override
  public List<ClaimChange> claimsOf(DomainEventMessage<?> event) {
    String stream = event.getAggregateIdentifier();
    return switch (event.getPayload()) {
      case ParticipantRegistered registered -> ofRegistered(registered, stream);
      case IdentifierChanged changed -> ofChanged(changed, workspaceOf(event), stream);
      case ParticipantErased erased ->
          List.of(
              ClaimChange.releaseAll(stream),
              ClaimChange.take(number(erased.workspaceId(), erased.number()), stream));
      default -> List.of();
    };
  }

  private List<ClaimChange> ofRegistered(ParticipantRegistered registered, String stream) {
    String workspace = registered.workspaceId().value().toString();
    List<ClaimChange> changes = new ArrayList<>();
    changes.add(ClaimChange.take(number(registered.workspaceId(), registered.number()), stream));
    registered
        .identifiers()
        .forEach(
            (namespace, value) -> {
              if (namespace.unique()) {
                changes.add(ClaimChange.take(key(workspace, namespace, value), stream));
              }
            });
    return changes;
  }

  private List<ClaimChange> ofChanged(IdentifierChanged changed, String workspace, String stream) {
    if (!changed.namespace().unique()) {
      return List.of();
    }
    List<ClaimChange> changes = new ArrayList<>();
    @Nullable String from = changed.from();
    if (from != null) {
      changes.add(ClaimChange.release(key(workspace, changed.namespace(), from), stream));
    }
    @Nullable String to = changed.to();
    if (to != null) {
      changes.add(ClaimChange.take(key(workspace, changed.namespace(), to), stream));
    }
    return changes;
  }

  private ClaimKey number(WorkspaceId workspace, long number) {
    return ClaimKey.of(
        digest, workspace.value().toString(), Participant.NUMBER, Long.toString(number));
  }

  private ClaimKey key(String workspace, IdentifierNamespace namespace, String value) {
    return ClaimKey.of(digest, workspace, namespace.label(), namespace.comparable(value));
  }

  private static String workspaceOf(DomainEventMessage<?> event) {
    return Objects.requireNonNull((String) event.getMetaData().get(Caller.WORKSPACE));
  }
}
