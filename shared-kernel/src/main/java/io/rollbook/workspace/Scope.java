package io.rollbook.workspace;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a credential may do. */
public enum Scope {
  PARTICIPANTS_READ("participants:read"),
  PARTICIPANTS_WRITE("participants:write"),
  HISTORY_READ("history:read"),
  FIELDS_MANAGE("fields:manage"),
  PERSONS_READ("contacts:persons:read"),
  PERSONS_WRITE("contacts:persons:write"),
  PROJECTIONS_MANAGE("projections:manage"),
  WORKSPACES_MANAGE("workspaces:manage");

  private final String label;

  Scope(String label) {
    this.label = label;
  }

  /** What a workspace's own credentials may have: everything within the workspace. */
  public static Set<Scope> ofWorkspace() {
    return EnumSet.range(PARTICIPANTS_READ, PERSONS_WRITE);
  }

  /** What a read-only credential of a workspace has. */
  public static Set<Scope> reading() {
    return EnumSet.of(PARTICIPANTS_READ, HISTORY_READ, PERSONS_READ);
  }

  /** What those who run Rollbook may do beyond any workspace. */
  public static Set<Scope> ofOperators() {
    return EnumSet.of(PROJECTIONS_MANAGE, WORKSPACES_MANAGE);
  }

  public static Optional<Scope> of(String label) {
    return Arrays.stream(values()).filter(scope -> scope.label.equals(label)).findAny();
  }

  /** The name in tokens' scopes, requests and the log. */
  @JsonValue
  public String label() {
    return label;
  }
}
