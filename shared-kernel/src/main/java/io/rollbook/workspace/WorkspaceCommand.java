package io.rollbook.workspace;

/** What may be asked of a workspace. */
public sealed interface WorkspaceCommand
    permits CreateWorkspace, BindScopes, IssueCredential, RevokeCredential {

  WorkspaceId workspaceId();
}
