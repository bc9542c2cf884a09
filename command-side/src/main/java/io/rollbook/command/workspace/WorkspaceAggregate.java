package io.rollbook.command.workspace;

import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.Violation;
import io.rollbook.workspace.BindScopes;
import io.rollbook.workspace.CreateWorkspace;
import io.rollbook.workspace.CredentialIssued;
import io.rollbook.workspace.CredentialRevoked;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.IssueCredential;
import io.rollbook.workspace.RevokeCredential;
import io.rollbook.workspace.ScopeBound;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.Workspace.Credential;
import io.rollbook.workspace.WorkspaceClaimKeys;
import io.rollbook.workspace.WorkspaceCreated;
import io.rollbook.workspace.WorkspaceEvent;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A tenant and the tokens that open it. */
@Aggregate(lockFactory = "aggregateLocks")
class WorkspaceAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable WorkspaceId id;

  private @Nullable Workspace state;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Workspace handle(CreateWorkspace command) {
    AggregateLifecycle.apply(
        new WorkspaceCreated(
            command.workspaceId(),
            command.name(),
            command.bindings(),
            command.subscribed(),
            command.region()));
    return current();
  }

  @CommandHandler
  Workspace handle(BindScopes command) {
    Map<DialectScope, String> bound = current().bindings();
    List<Violation> violations =
        command.bindings().entrySet().stream()
            .filter(it -> isFixed(bound.get(it.getKey()), it))
            .map(it -> new Violation(WorkspaceClaimKeys.binding(it.getKey()), "is bound already"))
            .toList();
    if (!violations.isEmpty()) {
      throw new InvalidDetails(violations);
    }
    command.bindings().entrySet().stream()
        .filter(it -> !it.getValue().equals(bound.get(it.getKey())))
        .map(it -> new ScopeBound(it.getKey(), it.getValue(), bound.get(it.getKey())))
        .forEach(AggregateLifecycle::apply);
    return current();
  }

  /** Clients go by it, and what was said under it stays; a secret that got known must not. */
  private static boolean isFixed(@Nullable String bound, Map.Entry<DialectScope, String> asked) {
    return bound != null && !bound.equals(asked.getValue()) && !asked.getKey().isSecret();
  }

  @CommandHandler
  Credential handle(IssueCredential command) {
    AggregateLifecycle.apply(
        new CredentialIssued(
            command.credentialId(),
            command.label(),
            command.tokenDigest(),
            command.scopes(),
            command.participant()));
    return current().credential(command.credentialId()).orElseThrow();
  }

  @CommandHandler
  boolean handle(RevokeCredential command) {
    Optional<Credential> credential = current().credential(command.credentialId());
    credential.ifPresent(
        it -> AggregateLifecycle.apply(new CredentialRevoked(it.id(), it.tokenDigest())));
    return credential.isPresent();
  }

  @EventSourcingHandler
  void on(WorkspaceEvent event, @Timestamp Instant at) {
    Workspace after = Workspace.evolve(state, event, at);
    state = after;
    id = after.id();
  }

  private Workspace current() {
    return Objects.requireNonNull(state, "A command reached a workspace without events");
  }

  /** For Axon, which fills in the state from events. */
  WorkspaceAggregate() {}
}
