package io.rollbook.server.console.workspaces;

import io.rollbook.server.admin.WorkspaceInput;
import io.rollbook.server.console.Forms;
import io.rollbook.workspace.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the form for a new credential. */
record CredentialForm(
    String label, Set<String> scopes, String participant, Map<String, List<String>> errors) {

  /** Nothing but reading is ticked: who hands out more decides so. */
  static CredentialForm empty() {
    return new CredentialForm(
        "", Scope.reading().stream().map(Scope::label).collect(Collectors.toSet()), "", Map.of());
  }

  static CredentialForm read(HttpServletRequest request) {
    String @Nullable [] ticked = request.getParameterValues(WorkspaceInput.SCOPES);
    return new CredentialForm(
        Forms.text(request, WorkspaceInput.LABEL),
        ticked == null ? Set.of() : Set.copyOf(List.of(ticked)),
        Forms.text(request, WorkspaceInput.PARTICIPANT),
        Map.of());
  }

  CredentialForm refused(Map<String, List<String>> why) {
    return new CredentialForm(label, scopes, participant, why);
  }
}
