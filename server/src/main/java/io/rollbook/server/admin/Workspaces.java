package io.rollbook.server.admin;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.Uuids;
import io.rollbook.query.workspace.WorkspaceDirectory;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.participants.Sender;
import io.rollbook.server.security.CredentialCache;
import io.rollbook.server.security.CredentialUses;
import io.rollbook.server.security.TokenDigests;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.BindScopes;
import io.rollbook.workspace.CreateWorkspace;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.IssueCredential;
import io.rollbook.workspace.RevokeCredential;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.Workspace.Credential;
import io.rollbook.workspace.WorkspaceId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Creates workspaces and hands out the tokens that open them. */
@Component
public class Workspaces {

  private static final int TOKEN_BYTES = 32;

  /** A token that was just handed out; it can be seen only here. */
  public record IssuedToken(Credential credential, String token) {}

  /** What a write answers, and where in the log it stands; empty if it had nothing to record. */
  public record Recorded<T>(T value, OptionalLong position) {}

  private final Sender sender;
  private final WorkspaceDirectory directory;
  private final TokenDigests digests;
  private final CredentialCache cache;
  private final CredentialUses uses;
  private final Participants participants;
  private final SecureRandom random = new SecureRandom();

  Workspaces(
      Sender sender,
      WorkspaceDirectory directory,
      TokenDigests digests,
      CredentialCache cache,
      CredentialUses uses,
      Participants participants) {
    this.sender = sender;
    this.directory = directory;
    this.digests = digests;
    this.cache = cache;
    this.uses = uses;
    this.participants = participants;
  }

  public List<Workspace> list() {
    return directory.list();
  }

  public Optional<Workspace> find(WorkspaceId id) {
    return directory.find(id);
  }

  /**
   * A workspace that can be administered; the operators' own cannot.
   *
   * @param id as it stands in an address
   * @throws RequestRefused with 404 if there is none
   */
  public Workspace get(String id) {
    return Uuids.parse(id)
        .map(WorkspaceId::new)
        .filter(it -> !it.equals(WorkspaceId.OPERATORS))
        .flatMap(directory::find)
        .orElseThrow(() -> new RequestRefused(Problem.of(HttpStatus.NOT_FOUND)));
  }

  /** The minute in which each credential in force was last used; those never used are absent. */
  public Map<UUID, Instant> lastUses(Workspace workspace) {
    return uses.of(workspace.credentials().keySet());
  }

  /**
   * Creates a workspace. The Shocklogic key is a secret, so only a digest of it is kept.
   *
   * @throws ClaimTaken if one of the bindings is another workspace's
   */
  public Recorded<Workspace> create(
      Caller caller,
      WorkspaceId id,
      String name,
      Map<DialectScope, String> bindings,
      boolean subscribed,
      @Nullable String region) {
    AppendOptions options = AppendOptions.receiptOnly();
    Workspace created =
        sender.sendOnce(
            new CreateWorkspace(id, name, kept(bindings), subscribed, region),
            caller,
            options,
            Workspace.class);
    return new Recorded<>(created, options.position());
  }

  /**
   * Says by what APIs name a workspace that they could not name so far, or gives it another
   * Shocklogic key. This node goes by it at once, others within a few seconds.
   *
   * @throws ClaimTaken if one of the bindings is another workspace's
   * @throws io.rollbook.participant.InvalidDetails if one that is no secret is bound already
   */
  public Recorded<Workspace> bind(
      Caller caller, WorkspaceId id, Map<DialectScope, String> bindings) {
    AppendOptions options = AppendOptions.receiptOnly();
    Workspace bound =
        sender.send(new BindScopes(id, kept(bindings)), caller, options, Workspace.class);
    cache.forgetAll(id);
    return new Recorded<>(bound, options.position());
  }

  private Map<DialectScope, String> kept(Map<DialectScope, String> bindings) {
    Map<DialectScope, String> kept = new EnumMap<>(DialectScope.class);
    bindings.forEach(
        (scope, value) -> kept.put(scope, scope.isSecret() ? digests.of(value) : value));
    return kept;
  }

  /**
   * Hands out a new token.
   *
   * @param participant who "me" is, or null
   * @throws RequestRefused with 422 if the participant does not exist
   */
  public Recorded<IssuedToken> issue(
      Caller caller,
      WorkspaceId workspace,
      String label,
      Set<Scope> scopes,
      @Nullable ParticipantId participant) {
    if (participant != null && participants.findAll(workspace, Set.of(participant)).isEmpty()) {
      throw new RequestRefused(Problem.invalid(WorkspaceInput.PARTICIPANT, "does not exist"));
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = "rb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return issue(caller, workspace, label, token, scopes, participant);
  }

  /** Makes a given token valid. */
  public Recorded<IssuedToken> issue(
      Caller caller,
      WorkspaceId workspace,
      String label,
      String token,
      Set<Scope> scopes,
      @Nullable ParticipantId participant) {
    AppendOptions options = AppendOptions.receiptOnly();
    Credential credential =
        sender.send(
            new IssueCredential(
                workspace, UUID.randomUUID(), label, digests.of(token), scopes, participant),
            caller,
            options,
            Credential.class);
    return new Recorded<>(new IssuedToken(credential, token), options.position());
  }

  /** Whether this token opens the workspace. */
  public boolean isTokenOf(Workspace workspace, String token) {
    String digest = digests.of(token);
    return workspace.credentials().values().stream()
        .anyMatch(credential -> credential.tokenDigest().equals(digest));
  }

  /** Makes a token invalid, on this node at once; whether it was valid. */
  public Recorded<Boolean> revoke(Caller caller, WorkspaceId workspace, UUID credentialId) {
    AppendOptions options = AppendOptions.receiptOnly();
    boolean revoked =
        sender.send(new RevokeCredential(workspace, credentialId), caller, options, Boolean.class);
    cache.forget(credentialId);
    uses.forget(credentialId);
    return new Recorded<>(revoked, options.position());
  }
}
