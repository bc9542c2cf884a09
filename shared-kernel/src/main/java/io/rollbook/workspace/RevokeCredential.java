package io.rollbook.workspace;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a token invalid; answers whether it was in force. */
public record RevokeCredential(
    @TargetAggregateIdentifier WorkspaceId workspaceId, UUID credentialId)
    implements WorkspaceCommand {}
