package io.rollbook.server.start;

import io.rollbook.audit.Caller;
import io.rollbook.server.admin.Workspaces;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.Workspace.Credential;
import io.rollbook.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can administer Rollbook. */
@Component
class Operators {

  private static final String LABEL = "admin";

  private final Workspaces workspaces;

  Operators(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /**
   * Makes the configured token the administrator's, instead of any that was configured before;
   * without one, makes a token if there has never been an administrator.
   *
   * @return a token that was made just now and that nobody knows yet
   */
  Optional<String> ensure(Caller caller, @Nullable String configured) {
    // A first start that was cut short can have left the workspace without a credential.
    boolean first =
        workspaces
            .find(WorkspaceId.OPERATORS)
            .map(it -> it.credentials().isEmpty())
            .orElseGet(() -> found(caller));
    if (configured != null) {
      replace(caller, configured);
      return Optional.empty();
    }
    return first
        ? Optional.of(
            workspaces
                .issue(caller, WorkspaceId.OPERATORS, LABEL, Scope.ofOperators(), null)
                .value()
                .token())
        : Optional.empty();
  }

  /** Whether it was this node that founded the operators' workspace. */
  private boolean found(Caller caller) {
    try {
      workspaces.create(caller, WorkspaceId.OPERATORS, "operators", Map.of(), true, null);
      return true;
    } catch (ConcurrencyException e) {
      return false;
    }
  }

  private void replace(Caller caller, String token) {
    Workspace operators = workspaces.find(WorkspaceId.OPERATORS).orElseThrow();
    if (workspaces.isTokenOf(operators, token)) {
      return;
    }
    for (Credential credential : operators.credentials().values()) {
      if (credential.label().equals(LABEL)) {
        workspaces.revoke(caller, WorkspaceId.OPERATORS, credential.id());
      }
    }
    workspaces.issue(caller, WorkspaceId.OPERATORS, LABEL, token, Scope.ofOperators(), null);
  }
}
