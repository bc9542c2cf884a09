package io.rollbook.server.console.workspaces;

import io.rollbook.server.admin.WorkspaceInput;
import io.rollbook.server.console.Forms;
import io.rollbook.workspace.DialectScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The fields for what APIs name a workspace by; what stands in them, by the names of the fields.
 */
final class ScopeFields {

  private ScopeFields() {}

  static Map<String, String> empty(Collection<DialectScope> scopes) {
    return of(scopes, _ -> "");
  }

  static Map<String, String> read(Collection<DialectScope> scopes, HttpServletRequest request) {
    return of(scopes, name -> Forms.text(request, name));
  }

  /** Takes those that somebody has filled in. */
  static void bind(Map<String, String> values, WorkspaceInput input) {
    values.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            input.bind(name.substring(WorkspaceInput.SCOPES.length() + 1), value);
          }
        });
  }

  private static Map<String, String> of(
      Collection<DialectScope> scopes, Function<String, String> value) {
    Map<String, String> values = new LinkedHashMap<>();
    for (DialectScope scope : scopes) {
      String name = WorkspaceInput.nameOf(scope);
      values.put(name, value.apply(name));
    }
    return values;
  }
}
