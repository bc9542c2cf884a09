package io.rollbook.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rollbook.query.workspace.WorkspaceDirectory;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.Workspace.Credential;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few seconds whom a token belongs to; so long can a token that was revoked on
 * another node still open this one. Tokens that belong to nobody are not remembered: guessing must
 * not fill the cache.
 */
@Component
public class CredentialCache {

  private static final Duration BRIEFLY = Duration.ofSeconds(5);
  private static final int MANY = 10_000;

  private final WorkspaceDirectory directory;
  private final TokenDigests digests;
  private final Cache<String, AuthenticatedCredential> known =
      Caffeine.newBuilder().expireAfterWrite(BRIEFLY).maximumSize(MANY).build();

  public CredentialCache(WorkspaceDirectory directory, TokenDigests digests) {
    this.directory = directory;
    this.digests = digests;
  }

  /** Whom the token belongs to; empty if to nobody. */
  public Optional<AuthenticatedCredential> find(String token) {
    String digest = digests.of(token);
    AuthenticatedCredential remembered = known.getIfPresent(digest);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<AuthenticatedCredential> found =
        directory.findByToken(digest).flatMap(workspace -> match(workspace, digest));
    found.ifPresent(credential -> known.put(digest, credential));
    return found;
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
                    .map(it -> AuthenticatedCredential.of(workspace, it)));
  }

  /** Makes this node forget a credential at once. */
  public void forget(UUID credentialId) {
    known.asMap().values().removeIf(it -> it.credentialId().equals(credentialId));
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
