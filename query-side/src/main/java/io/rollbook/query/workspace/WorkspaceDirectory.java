package io.rollbook.query.workspace;

import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.WorkspaceClaimKeys;
import io.rollbook.workspace.WorkspaceEvent;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds workspaces by id and by token. Never stale. */
@Component
public class WorkspaceDirectory {

  private final EventLog log;
  private final EventDecoder decoder;
  private final KeyedDigest digest;

  public WorkspaceDirectory(EventLog log, EventDecoder decoder, KeyedDigest digest) {
    this.log = log;
    this.decoder = decoder;
    this.digest = digest;
  }

  public Optional<Workspace> find(WorkspaceId id) {
    @Nullable Workspace state = null;
    for (DomainEventMessage<?> message : decoder.decode(log.readStream(id.toString(), 0))) {
      if (message.getPayload() instanceof WorkspaceEvent event) {
        state = Workspace.evolve(state, event, message.getTimestamp());
      }
    }
    return Optional.ofNullable(state);
  }

  /** The workspace that a token opens, by its digest as in the event that issued it. */
  public Optional<Workspace> findByToken(String tokenDigest) {
    ClaimKey claim =
        ClaimKey.of(digest, WorkspaceClaimKeys.SCOPE, WorkspaceClaimKeys.TOKEN, tokenDigest);
    return log.holderOf(claim).map(WorkspaceId::ofStream).flatMap(this::find);
  }

  /**
   * The workspace that an API knows by this value.
   *
   * @param value as in {@link io.rollbook.workspace.WorkspaceCreated}
   */
  public Optional<Workspace> findByBinding(DialectScope scope, String value) {
    ClaimKey claim =
        ClaimKey.of(digest, WorkspaceClaimKeys.SCOPE, WorkspaceClaimKeys.binding(scope), value);
    return log.holderOf(claim).map(WorkspaceId::ofStream).flatMap(this::find);
  }

  /** All workspaces but the operators' own, in the order of their ids. */
  public List<Workspace> list() {
    return log.holdersIn(WorkspaceClaimKeys.SCOPE, WorkspaceClaimKeys.DIRECTORY).stream()
        .map(WorkspaceId::ofStream)
        .filter(id -> !id.equals(WorkspaceId.OPERATORS))
        .flatMap(id -> find(id).stream())
        .toList();
  }
}
