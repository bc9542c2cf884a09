package io.rollbook.server.start;

import io.rollbook.audit.Caller;
import io.rollbook.server.admin.Workspaces;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Three workspaces with well-known tokens, so that the examples of the README and of the APIs'
 * pages work as they stand. It exists with the embedded database only: everybody knows these
 * tokens.
 */
@Component
class DemoWorld {

  static final String ADMIN_TOKEN = "admin-token";
  static final String TOKEN = "demo-token";
  static final String READ_TOKEN = "demo-read-token";

  private final Workspaces workspaces;

  DemoWorld(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** Makes what is not there yet; a start that was cut short is completed by the next one. */
  void ensure(Caller caller) {
    WorkspaceId demo = ensure(caller, "demo", "19", "14532", "SL-API-demo", "123", true);
    ensureToken(caller, demo, TOKEN, true);
    ensureToken(caller, demo, READ_TOKEN, false);
    WorkspaceId elsewhere =
        ensure(caller, "elsewhere", "50", "14599", "SL-API-elsewhere", "456", true);
    ensureToken(caller, elsewhere, "elsewhere-token", true);
    WorkspaceId lapsed = ensure(caller, "lapsed", "7", "14507", "SL-API-lapsed", "789", false);
    ensureToken(caller, lapsed, "lapsed-token", true);
  }

  private WorkspaceId ensure(
      Caller caller,
      String name,
      String team,
      String customerId,
      String key,
      String organization,
      boolean subscribed) {
    WorkspaceId id =
        new WorkspaceId(
            UUID.nameUUIDFromBytes(("rollbook demo " + name).getBytes(StandardCharsets.UTF_8)));
    if (workspaces.find(id).isEmpty()) {
      workspaces.create(
          caller,
          id,
          name,
          Map.of(
              DialectScope.CHECKMANGO_TEAM, team,
              DialectScope.BIGCHANGE_CUSTOMER_ID, customerId,
              DialectScope.SHOCKLOGIC_KEY, key,
              DialectScope.MISSIONHUB_ORGANIZATION, organization),
          subscribed);
    }
    return id;
  }

  private void ensureToken(Caller caller, WorkspaceId workspace, String token, boolean writes) {
    boolean issued =
        workspaces.find(workspace).orElseThrow().credentials().values().stream()
            .anyMatch(it -> it.label().equals(token));
    if (!issued) {
      workspaces.issue(
          caller, workspace, token, token, writes ? Scope.ofWorkspace() : Scope.reading());
    }
  }
}
