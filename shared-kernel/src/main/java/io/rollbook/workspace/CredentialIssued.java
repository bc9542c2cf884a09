package io.rollbook.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollbook.participant.ParticipantId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token was handed out.
 *
 * @param tokenDigest keyed digest of the token, base64url; the token itself is stored nowhere
 * @param participant who the credential stands for where an API asks who "me" is, or null
 */
public record CredentialIssued(
    UUID credentialId,
    String label,
    String tokenDigest,
    Set<Scope> scopes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ParticipantId participant)
    implements WorkspaceEvent {

  public CredentialIssued {
    scopes = Set.copyOf(scopes);
  }
}
