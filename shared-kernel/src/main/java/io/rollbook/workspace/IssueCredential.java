package io.rollbook.workspace;

import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a token valid; fields as in {@link CredentialIssued}. */
public record IssueCredential(
    @TargetAggregateIdentifier WorkspaceId workspaceId,
    UUID credentialId,
    String label,
    String tokenDigest,
    Set<Scope> scopes)
    implements WorkspaceCommand {}
