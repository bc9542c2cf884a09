package io.rollbook.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.rollbook.query.workspace.WorkspaceDirectory;
import io.rollbook.server.security.AccessTokens.Audience;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.Workspace.Credential;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few seconds whom a token belongs to; so long can a token that was revoked on
 * another node still open this one. Tokens that belong to nobody are not remembered: guessing must
 * not fill the cache.
 */
@Component
public class CredentialCache {

  private static final Duration BRIEFLY = Duration.ofSeconds(5);
  private static final Duration FRESH = BRIEFLY.dividedBy(2);
  private static final int MANY = 10_000;

  private final WorkspaceDirectory directory;
  private final TokenDigests digests;
  private final AccessTokens accessTokens;
  private final CredentialUses uses;
  private final Ticker ticker;
  private final AtomicLong revocations = new AtomicLong();
  private final Cache<String, Remembered> known;

  @Autowired
  public CredentialCache(
      WorkspaceDirectory directory,
      TokenDigests digests,
      AccessTokens accessTokens,
      CredentialUses uses) {
    this(directory, digests, accessTokens, uses, Ticker.systemTicker());
  }

  CredentialCache(
      WorkspaceDirectory directory,
      TokenDigests digests,
      AccessTokens accessTokens,
      CredentialUses uses,
      Ticker ticker) {
    this.directory = directory;
    this.digests = digests;
    this.accessTokens = accessTokens;
    this.uses = uses;
    this.ticker = ticker;
    this.known =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .ticker(ticker)
            .expireAfterWrite(BRIEFLY)
            .maximumSize(MANY)
            .build();
  }

  /**
   * A credential that was looked up.
   *
   * @param renewing whether somebody looks it up anew already
   */
  private record Remembered(
      AuthenticatedCredential credential, long since, AtomicBoolean renewing) {}

  /**
   * Whom the token belongs to; empty if to nobody.
   *
   * @throws
   *     org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException
   *     if it is a signed one and not in force
   */
  public Optional<AuthenticatedCredential> find(String token) {
    return AccessTokens.isOne(token) ? findSigned(token, Audience.API) : findOpaque(token);
  }

  /**
   * Whom the signed token stands for; fails as {@link #find} does.
   *
   * @param audience where it was shown
   */
  public Optional<AuthenticatedCredential> findSigned(String token, Audience audience) {
    AccessTokens.Content content = accessTokens.open(token, audience);
    return remembered(
            "credential " + content.credentialId(),
            () ->
                directory
                    .find(content.workspace())
                    .flatMap(
                        workspace ->
                            workspace
                                .credential(content.credentialId())
                                .map(it -> AuthenticatedCredential.of(workspace, it))))
        .map(credential -> credential.narrowedTo(content.scopes()));
  }

  /** The workspace whose key this is, as a credential for the API that works with such keys. */
  Optional<AuthenticatedCredential> findByShocklogicKey(String key) {
    String digest = digests.of(key);
    return remembered(
        "key " + digest,
        () ->
            directory
                .findByBinding(DialectScope.SHOCKLOGIC_KEY, digest)
                .map(AuthenticatedCredential::ofKey));
  }

  private Optional<AuthenticatedCredential> remembered(
      String name, Supplier<Optional<AuthenticatedCredential>> lookup) {
    Remembered remembered = known.getIfPresent(name);
    if (remembered != null && !isToBeRenewed(remembered)) {
      return Optional.of(remembered.credential());
    }
    long before = revocations.get();
    Optional<AuthenticatedCredential> found = lookup.get();
    found.ifPresentOrElse(
        credential -> {
          known.put(name, new Remembered(credential, ticker.read(), new AtomicBoolean()));
          // Not at each request: whoever is remembered was looked up a few seconds ago at most.
          uses.note(credential.credentialId());
        },
        () -> known.invalidate(name));
    if (revocations.get() != before) {
      // What was looked up may be what has been revoked meanwhile.
      known.invalidate(name);
    }
    return found;
  }

  /**
   * Of many requests with one token, one looks it up before it is forgotten: else all of them
   * would, at the same moment.
   */
  private boolean isToBeRenewed(Remembered remembered) {
    return ticker.read() - remembered.since() > FRESH.toNanos()
        && remembered.renewing().compareAndSet(false, true);
  }

  /** To whom the token was issued itself, and not one that stands for it for a while. */
  public Optional<AuthenticatedCredential> findOpaque(String token) {
    String digest = digests.of(token);
    return remembered(
        digest, () -> directory.findByToken(digest).flatMap(workspace -> match(workspace, digest)));
  }

  /**
   * The credential that a client proves to have by its secret.
   *
   * @param client the credential's id or label
   * @param secret its token
   */
  public Optional<AuthenticatedCredential> findClient(String client, String secret) {
    String digest = digests.of(secret);
    return directory
        .findByToken(digest)
        .flatMap(
            workspace ->
                workspace.credentials().values().stream()
                    .filter(it -> isSame(it, digest))
                    .filter(it -> it.label().equals(client) || it.id().toString().equals(client))
                    .findFirst()
                    .map(it -> AuthenticatedCredential.of(workspace, it)))
        .map(
            credential -> {
              uses.note(credential.credentialId());
              return credential;
            });
  }

  /** Makes this node forget a credential at once. */
  public void forget(UUID credentialId) {
    forget(it -> it.credentialId().equals(credentialId));
  }

  /** Makes this node forget at once what it knows of a workspace's credentials and its key. */
  public void forgetAll(WorkspaceId workspace) {
    forget(it -> it.workspace().equals(workspace));
  }

  private void forget(Predicate<AuthenticatedCredential> which) {
    revocations.incrementAndGet();
    known.asMap().values().removeIf(it -> which.test(it.credential()));
  }

  private static Optional<AuthenticatedCredential> match(Workspace workspace, String digest) {
    return workspace.credentials().values().stream()
        .filter(credential -> isSame(credential, digest))
        .findFirst()
        .map(it -> AuthenticatedCredential.of(workspace, it));
  }

  private static boolean isSame(Credential credential, String digest) {
    return MessageDigest.isEqual(
        credential.tokenDigest().getBytes(StandardCharsets.US_ASCII),
        digest.getBytes(StandardCharsets.US_ASCII));
  }
}
