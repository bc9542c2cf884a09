package io.rollbook.server.console.workspaces;

import io.rollbook.server.admin.WorkspaceInput;
import io.rollbook.server.console.Forms;
import io.rollbook.workspace.DialectScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stands in the form for a new workspace.
 *
 * @param id of the workspace to be, so that the same form sent twice makes one
 * @param scopes by what each API names it; the keys are the names of the form's fields
 */
record WorkspaceForm(
    String id,
    String name,
    Map<String, String> scopes,
    boolean subscribed,
    String region,
    Map<String, List<String>> errors) {

  private static final List<DialectScope> SCOPES = List.of(DialectScope.values());

  static WorkspaceForm empty() {
    return new WorkspaceForm(
        UUID.randomUUID().toString(), "", ScopeFields.empty(SCOPES), true, "", Map.of());
  }

  static WorkspaceForm read(HttpServletRequest request) {
    return new WorkspaceForm(
        Forms.text(request, "id"),
        Forms.text(request, WorkspaceInput.NAME),
        ScopeFields.read(SCOPES, request),
        Forms.ticked(request, "subscribed"),
        Forms.text(request, WorkspaceInput.REGION),
        Map.of());
  }

  WorkspaceForm refused(Map<String, List<String>> why) {
    return new WorkspaceForm(id, name, scopes, subscribed, region, why);
  }
}
