package io.rollbook.command.workspace;

import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.ClaimPolicy;
import io.rollbook.workspace.CredentialIssued;
import io.rollbook.workspace.CredentialRevoked;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.ScopeBound;
import io.rollbook.workspace.WorkspaceClaimKeys;
import io.rollbook.workspace.WorkspaceCreated;
import io.rollbook.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/**
 * What is unique over all workspaces: each scope of an API, each token, and the workspace's place
 * in the directory.
 */
@Component
public class WorkspaceClaims implements ClaimPolicy {

  private final KeyedDigest digest;

  public WorkspaceClaims(KeyedDigest digest) {
    this.digest = digest;
  }

  @Override
  public List<ClaimChange> claimsOf(DomainEventMessage<?> event) {
    String stream = event.getAggregateIdentifier();
    return switch (event.getPayload()) {
      case WorkspaceCreated created -> ofCreated(created, stream);
      case ScopeBound bound -> ofBound(bound, stream);
      case CredentialIssued issued ->
          List.of(ClaimChange.take(token(issued.tokenDigest()), stream));
      case CredentialRevoked revoked ->
          List.of(ClaimChange.release(token(revoked.tokenDigest()), stream));
      default -> List.of();
    };
  }

  private List<ClaimChange> ofCreated(WorkspaceCreated created, String stream) {
    List<ClaimChange> changes = new ArrayList<>();
    WorkspaceId id = created.workspaceId();
    changes.add(ClaimChange.take(global(WorkspaceClaimKeys.DIRECTORY, id.toString()), stream));
    created
        .bindings()
        .forEach((scope, value) -> changes.add(ClaimChange.take(binding(scope, value), stream)));
    return changes;
  }

  private List<ClaimChange> ofBound(ScopeBound bound, String stream) {
    ClaimChange taken = ClaimChange.take(binding(bound.scope(), bound.value()), stream);
    String replaced = bound.replaced();
    return replaced == null
        ? List.of(taken)
        : List.of(taken, ClaimChange.release(binding(bound.scope(), replaced), stream));
  }

  private ClaimKey binding(DialectScope scope, String value) {
    return global(WorkspaceClaimKeys.binding(scope), value);
  }

  private ClaimKey token(String tokenDigest) {
    return global(WorkspaceClaimKeys.TOKEN, tokenDigest);
  }

  private ClaimKey global(String namespace, String value) {
    return ClaimKey.of(digest, WorkspaceClaimKeys.SCOPE, namespace, value);
  }
}
