package io.rollbook.server.console;

import io.rollbook.workspace.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages that one can go to from everywhere, in the order in which they are offered. */
public enum Page {
  /** Shows everybody what their scopes allow. */
  OVERVIEW(Console.OVERVIEW, "overview.title", null),
  PARTICIPANTS(Console.PARTICIPANTS, "participants.title", Scope.PARTICIPANTS_READ),
  FIELDS(Console.FIELDS, "customFields.title", Scope.PARTICIPANTS_READ),
  PROJECTIONS(Console.PROJECTIONS, "projections.title", Scope.PROJECTIONS_MANAGE),
  WORKSPACES(Console.WORKSPACES, "workspaces.title", Scope.WORKSPACES_MANAGE);

  private final String path;
  private final String title;
  private final @Nullable Scope scope;

  Page(String path, String title, @Nullable Scope scope) {
    this.path = path;
    this.title = title;
    this.scope = scope;
  }

  public String path() {
    return path;
  }

  /** The key of its name in the message files. */
  public String title() {
    return title;
  }

  /** What somebody with these scopes may open. */
  public static List<Page> openTo(Set<Scope> scopes) {
    return Arrays.stream(values()).filter(it -> it.isOpenTo(scopes)).toList();
  }

  private boolean isOpenTo(Set<Scope> scopes) {
    return scope == null || scopes.contains(scope);
  }

  /** The page that a path belongs to. */
  static Optional<Page> at(String path) {
    return Arrays.stream(values())
        .filter(it -> path.equals(it.path) || path.startsWith(it.path + '/'))
        .findFirst();
  }
}
