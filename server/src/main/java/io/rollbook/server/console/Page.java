package io.rollbook.server.console;

import io.rollbook.workspace.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages that one can go to from everywhere, in the order in which they are offered. */
public enum Page {
  PARTICIPANTS(Console.PARTICIPANTS, "participants.title", Scope.PARTICIPANTS_READ),
  FIELDS(Console.FIELDS, "customFields.title", Scope.PARTICIPANTS_READ),
  PROJECTIONS(Console.PROJECTIONS, "projections.title", Scope.PROJECTIONS_MANAGE),
  WORKSPACES(Console.WORKSPACES, "workspaces.title", Scope.WORKSPACES_MANAGE);

  private final String path;
  private final String title;
  private final Scope scope;

  Page(String path, String title, Scope scope) {
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
    return Arrays.stream(values()).filter(it -> scopes.contains(it.scope)).toList();
  }

  /** Where somebody with these scopes begins; who may open none is told so by a page. */
  public static String firstFor(Set<Scope> scopes) {
    return openTo(scopes).stream().map(Page::path).findFirst().orElse(Console.PARTICIPANTS);
  }

  /** The page that a path belongs to. */
  static Optional<Page> at(String path) {
    return Arrays.stream(values())
        .filter(it -> path.equals(it.path) || path.startsWith(it.path + '/'))
        .findFirst();
  }
}
