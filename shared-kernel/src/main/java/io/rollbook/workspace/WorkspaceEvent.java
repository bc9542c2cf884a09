package io.rollbook.workspace;

/**
 * Something that happened to a workspace; the stable name of its type is the simple name of its
 * class.
 */
public sealed interface WorkspaceEvent
    permits WorkspaceCreated, ScopeBound, CredentialIssued, CredentialRevoked {}
