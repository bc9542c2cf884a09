package io.rollbook.workspace;

import java.util.Set;
import java.util.UUID;

/**
 * A token was handed out.
 *
 * @param tokenDigest keyed digest of the token, base64url; the token itself is stored nowhere
 */
public record CredentialIssued(
    UUID credentialId, String label, String tokenDigest, Set<Scope> scopes)
    implements WorkspaceEvent {

  public CredentialIssued {
    scopes = Set.copyOf(scopes);
  }
}
