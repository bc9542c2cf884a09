package io.rollbook.workspace;

import java.util.UUID;

/**
 * A token is no longer valid.
 *
 * @param tokenDigest as in {@link CredentialIssued}, to give up its claim
 */
public record CredentialRevoked(UUID credentialId, String tokenDigest) implements WorkspaceEvent {}
