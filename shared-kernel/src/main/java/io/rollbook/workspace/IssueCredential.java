package io.rollbook.workspace;

import io.rollbook.participant.ParticipantId;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Makes a token valid; fields as in {@link CredentialIssued}. */
public record IssueCredential(
    @TargetAggregateIdentifier WorkspaceId workspaceId,
    UUID credentialId,
    String label,
    String tokenDigest,
    Set<Scope> scopes,
    @Nullable ParticipantId participant)
    implements WorkspaceCommand {}
