package io.rollbook.server.console;

import io.rollbook.workspace.Scope;
import java.util.List;
import java.util.Set;

/**
 * Who looks at a page, for templates to show only what is allowed.
 *
 * @param name of the credential, or empty if nobody has signed in
 * @param workspace the name of the workspace, or empty
 */
public record Viewer(String name, String workspace, Set<Scope> scopes, boolean known) {

  static final Viewer NOBODY = new Viewer("", "", Set.of(), false);

  public Viewer {
    scopes = Set.copyOf(scopes);
  }

  public boolean mayRead() {
    return scopes.contains(Scope.PARTICIPANTS_READ);
  }

  public boolean mayWrite() {
    return scopes.contains(Scope.PARTICIPANTS_WRITE);
  }

  public boolean maySeeHistory() {
    return scopes.contains(Scope.HISTORY_READ);
  }

  public boolean mayManageFields() {
    return scopes.contains(Scope.FIELDS_MANAGE);
  }

  public boolean mayManageProjections() {
    return scopes.contains(Scope.PROJECTIONS_MANAGE);
  }

  /** Which pages are offered. */
  public List<Page> pages() {
    return known ? Page.openTo(scopes) : List.of();
  }
}
