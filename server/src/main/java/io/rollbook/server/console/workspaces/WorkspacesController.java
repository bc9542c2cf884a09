package io.rollbook.server.console.workspaces;

import io.rollbook.participant.Uuids;
import io.rollbook.server.admin.WorkspaceInput;
import io.rollbook.server.admin.Workspaces;
import io.rollbook.server.console.Console;
import io.rollbook.server.console.Forms;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** All workspaces, and how another one is made. */
@Controller
class WorkspacesController {

  private static final String NEW = Console.WORKSPACES + "/new";

  private final Workspaces workspaces;
  private final Callers callers;

  WorkspacesController(Workspaces workspaces, Callers callers) {
    this.workspaces = workspaces;
    this.callers = callers;
  }

  @GetMapping(Console.WORKSPACES)
  ModelAndView list() {
    return new ModelAndView("workspaces")
        .addObject(
            "workspaces",
            workspaces.list().stream()
                .sorted(Comparator.comparing(it -> it.name().toLowerCase(Locale.ROOT)))
                .toList());
  }

  @GetMapping(NEW)
  ModelAndView form(Locale locale) {
    return form(WorkspaceForm.empty(), HttpStatus.OK, locale);
  }

  @PostMapping(NEW)
  ModelAndView create(HttpServletRequest request, Locale locale) {
    WorkspaceForm form = WorkspaceForm.read(request);
    WorkspaceId id =
        Uuids.parse(form.id())
            .map(WorkspaceId::new)
            .filter(it -> !it.equals(WorkspaceId.OPERATORS))
            .orElseThrow(() -> new RequestRefused(Problem.of(HttpStatus.BAD_REQUEST)));
    // The form has been sent before.
    if (workspaces.find(id).isPresent()) {
      return new ModelAndView(Console.goTo(pathOf(id)));
    }
    try {
      create(id, form, request);
      return new ModelAndView(Console.goTo(pathOf(id) + "?created"));
    } catch (RuntimeException e) {
      return form(
          form.refused(Forms.refusal(e).errors()), HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }
  }

  private void create(WorkspaceId id, WorkspaceForm form, HttpServletRequest request) {
    WorkspaceInput input = new WorkspaceInput();
    String name = input.name(WorkspaceInput.NAME, form.name());
    ScopeFields.bind(form.scopes(), input);
    @Nullable String region = form.region().isEmpty() ? null : input.region(form.region());
    input.check();
    workspaces.create(
        callers.current(request, Console.DIALECT),
        id,
        name,
        input.bindings(),
        form.subscribed(),
        region);
  }

  private static ModelAndView form(WorkspaceForm form, HttpStatusCode status, Locale locale) {
    return new ModelAndView("workspace-new", status)
        .addObject("form", form)
        .addObject("regions", Region.all(locale));
  }

  /** The page of a workspace. */
  static String pathOf(Workspace workspace) {
    return pathOf(workspace.id());
  }

  private static String pathOf(WorkspaceId id) {
    return Console.WORKSPACES + '/' + id.value();
  }
}
