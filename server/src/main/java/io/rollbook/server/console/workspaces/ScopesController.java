package io.rollbook.server.console.workspaces;

import io.rollbook.server.admin.WorkspaceInput;
import io.rollbook.server.admin.Workspaces;
import io.rollbook.server.console.Console;
import io.rollbook.server.console.Forms;
import io.rollbook.server.security.Callers;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How a workspace that is there is bound to more APIs, or gets another key. */
@Controller
@RequestMapping(Console.WORKSPACES + "/{id}/scopes")
class ScopesController {

  private static final List<DialectScope> ALL = List.of(DialectScope.values());

  private final Workspaces workspaces;
  private final Callers callers;

  ScopesController(Workspaces workspaces, Callers callers) {
    this.workspaces = workspaces;
    this.callers = callers;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id) {
    Workspace workspace = workspaces.get(id);
    return page(workspace, ScopeFields.empty(open(workspace)), Map.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView bind(@PathVariable String id, HttpServletRequest request) {
    Workspace workspace = workspaces.get(id);
    // All of them: what somebody else has bound since the form was shown must be refused.
    Map<String, String> values = ScopeFields.read(ALL, request);
    try {
      WorkspaceInput input = new WorkspaceInput();
      ScopeFields.bind(values, input);
      if (values.values().stream().allMatch(String::isEmpty)) {
        input.refuse(WorkspaceInput.SCOPES);
      }
      input.check();
      workspaces.bind(callers.current(request, Console.DIALECT), workspace.id(), input.bindings());
      return new ModelAndView(Console.goTo(WorkspacesController.pathOf(workspace) + "?bound"));
    } catch (RuntimeException e) {
      Map<String, List<String>> errors = Forms.refusal(e).errors();
      values.keySet().removeIf(it -> !isShown(it, workspace, errors));
      return page(workspace, values, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static boolean isShown(
      String name, Workspace workspace, Map<String, List<String>> errors) {
    return errors.containsKey(name)
        || open(workspace).stream().anyMatch(it -> WorkspaceInput.nameOf(it).equals(name));
  }

  /** Those that may be given a value. */
  private static List<DialectScope> open(Workspace workspace) {
    return Stream.of(DialectScope.values())
        .filter(it -> it.isSecret() || !workspace.bindings().containsKey(it))
        .toList();
  }

  private static ModelAndView page(
      Workspace workspace,
      Map<String, String> values,
      Map<String, List<String>> errors,
      HttpStatusCode status) {
    return new ModelAndView("workspace-scopes", status)
        .addObject("workspace", workspace)
        .addObject("scopes", values)
        .addObject("errors", errors);
  }
}
