package io.rollbook.server.console.workspaces;

import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.Uuids;
import io.rollbook.server.admin.WorkspaceInput;
import io.rollbook.server.admin.Workspaces;
import io.rollbook.server.admin.Workspaces.IssuedToken;
import io.rollbook.server.console.Console;
import io.rollbook.server.console.Forms;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.Workspace.Credential;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One workspace, and the credentials that open it. */
@Controller
@RequestMapping(Console.WORKSPACES + "/{id}")
class CredentialsController {

  private static final String REVOKE = "/credentials/{credential}/revoke";

  private final Workspaces workspaces;
  private final Callers callers;

  CredentialsController(Workspaces workspaces, Callers callers) {
    this.workspaces = workspaces;
    this.callers = callers;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(name = "created", required = false) @Nullable String created,
      @RequestParam(name = "bound", required = false) @Nullable String bound,
      @RequestParam(name = "revoked", required = false) @Nullable String revoked,
      Locale locale) {
    return page(workspaces.get(id), CredentialForm.empty(), HttpStatus.OK, locale)
        .addObject("created", created != null)
        .addObject("bound", bound != null)
        .addObject("revoked", revoked != null);
  }

  /** The answer is the only place where the token stands; so there is no address to go on to. */
  @PostMapping("/credentials")
  ModelAndView issue(@PathVariable String id, HttpServletRequest request, Locale locale) {
    Workspace workspace = workspaces.get(id);
    CredentialForm form = CredentialForm.read(request);
    try {
      IssuedToken issued = issue(workspace, form, request);
      return new ModelAndView("token")
          .addObject("workspace", workspace)
          .addObject("credential", issued.credential())
          .addObject("token", issued.token());
    } catch (RuntimeException e) {
      return page(
          workspace,
          form.refused(Forms.refusal(e).errors()),
          HttpStatus.UNPROCESSABLE_CONTENT,
          locale);
    }
  }

  @GetMapping(REVOKE)
  ModelAndView askBeforeRevoking(@PathVariable String id, @PathVariable String credential) {
    Workspace workspace = workspaces.get(id);
    Credential found =
        Uuids.parse(credential)
            .flatMap(workspace::credential)
            .orElseThrow(CredentialsController::notFound);
    return new ModelAndView("revoke")
        .addObject("workspace", workspace)
        .addObject("credential", found)
        .addObject("used", workspaces.lastUses(workspace).get(found.id()));
  }

  @PostMapping(REVOKE)
  ModelAndView revoke(
      @PathVariable String id, @PathVariable String credential, HttpServletRequest request) {
    Workspace workspace = workspaces.get(id);
    boolean revoked =
        Uuids.parse(credential)
            .map(
                it ->
                    workspaces
                        .revoke(callers.current(request, Console.DIALECT), workspace.id(), it)
                        .value())
            .orElse(false);
    if (!revoked) {
      throw notFound();
    }
    return new ModelAndView(Console.goTo(WorkspacesController.pathOf(workspace) + "?revoked"));
  }

  private IssuedToken issue(Workspace workspace, CredentialForm form, HttpServletRequest request) {
    WorkspaceInput input = new WorkspaceInput();
    String label = input.name(WorkspaceInput.LABEL, form.label());
    form.scopes().forEach(input::allow);
    if (form.scopes().isEmpty()) {
      input.refuse(WorkspaceInput.SCOPES);
    }
    @Nullable ParticipantId participant =
        form.participant().isEmpty() ? null : input.participant(form.participant());
    input.check();
    return workspaces
        .issue(
            callers.current(request, Console.DIALECT),
            workspace.id(),
            label,
            input.scopes(),
            participant)
        .value();
  }

  private ModelAndView page(
      Workspace workspace, CredentialForm form, HttpStatusCode status, Locale locale) {
    @Nullable String region = workspace.region();
    return new ModelAndView("workspace", status)
        .addObject("workspace", workspace)
        .addObject(
            "region", region == null ? null : Locale.of("", region).getDisplayCountry(locale))
        .addObject("apis", DialectScope.values())
        .addObject("credentials", List.copyOf(workspace.credentials().values()))
        .addObject("uses", workspaces.lastUses(workspace))
        .addObject("allScopes", Scope.ofWorkspace())
        .addObject("form", form);
  }

  private static RequestRefused notFound() {
    return new RequestRefused(Problem.of(HttpStatus.NOT_FOUND));
  }
}
