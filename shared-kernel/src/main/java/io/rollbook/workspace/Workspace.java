package io.rollbook.workspace;

import io.rollbook.participant.ParticipantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a workspace, made from events by {@link #evolve} alone.
 *
 * @param credentials those in force, in the order of issue
 */
public record Workspace(
    WorkspaceId id,
    String name,
    Map<DialectScope, String> bindings,
    boolean subscribed,
    @Nullable String region,
    Map<UUID, Credential> credentials,
    Instant createdAt) {

  /** A token in force; fields as in {@link CredentialIssued}. */
  public record Credential(
      UUID id,
      String label,
      String tokenDigest,
      Set<Scope> scopes,
      @Nullable ParticipantId participant,
      Instant issuedAt) {}

  public Workspace {
    bindings = Map.copyOf(bindings);
  }

  /**
   * The state after an event.
   *
   * @param before the state before, or null if this is the first event
   * @param when the event's own time; kept in milliseconds
   */
  public static Workspace evolve(@Nullable Workspace before, WorkspaceEvent event, Instant when) {
    Instant at = when.truncatedTo(ChronoUnit.MILLIS);
    if (event instanceof WorkspaceCreated created) {
      return new Workspace(
          created.workspaceId(),
          created.name(),
          created.bindings(),
          created.subscribed(),
          created.region(),
          Map.of(),
          at);
    }
    if (before == null) {
      throw new IllegalStateException("Not created, but " + event.getClass().getSimpleName());
    }
    Map<DialectScope, String> bindings = new HashMap<>(before.bindings);
    if (event instanceof ScopeBound bound) {
      bindings.put(bound.scope(), bound.value());
    }
    Map<UUID, Credential> credentials = new LinkedHashMap<>(before.credentials);
    if (event instanceof CredentialIssued issued) {
      UUID id = issued.credentialId();
      credentials.put(
          id,
          new Credential(
              id, issued.label(), issued.tokenDigest(), issued.scopes(), issued.participant(), at));
    } else if (event instanceof CredentialRevoked revoked) {
      credentials.remove(revoked.credentialId());
    }
    return new Workspace(
        before.id,
        before.name,
        bindings,
        before.subscribed,
        before.region,
        credentials,
        before.createdAt);
  }

  public Optional<Credential> credential(UUID credentialId) {
    return Optional.ofNullable(credentials.get(credentialId));
  }
}
