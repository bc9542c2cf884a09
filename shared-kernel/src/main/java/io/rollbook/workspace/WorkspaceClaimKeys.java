package io.rollbook.workspace;

/** Under which names workspaces claim what is theirs alone; both sides look it up by them. */
public final class WorkspaceClaimKeys {

  /** The scope of claims that hold over all workspaces. */
  public static final String SCOPE = "";

  /** One claim for each workspace, so that all of them can be listed. */
  public static final String DIRECTORY = "workspace";

  /** One claim for each token in force. */
  public static final String TOKEN = "token";

  private WorkspaceClaimKeys() {}

  /** One claim for each value of an API's scope. */
  public static String binding(DialectScope scope) {
    return "scopes." + scope.label();
  }
}
