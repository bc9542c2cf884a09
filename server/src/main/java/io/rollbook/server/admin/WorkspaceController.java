package io.rollbook.server.admin;

import io.rollbook.audit.Caller;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.Uuids;
import io.rollbook.server.admin.WorkspaceRequests.NewCredential;
import io.rollbook.server.admin.WorkspaceRequests.NewWorkspace;
import io.rollbook.server.admin.Workspaces.IssuedToken;
import io.rollbook.server.admin.Workspaces.Recorded;
import io.rollbook.server.security.Callers;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Listing;
import io.rollbook.server.web.Positions;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.Workspace.Credential;
import io.rollbook.workspace.WorkspaceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Workspaces and their credentials, for those who run Rollbook. */
@RestController
@RequestMapping(path = "/v1/workspaces", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Workspaces")
class WorkspaceController {

  private final Workspaces workspaces;
  private final WorkspaceRequests requests;
  private final Callers callers;
  private final Positions positions;

  WorkspaceController(
      Workspaces workspaces, WorkspaceRequests requests, Callers callers, Positions positions) {
    this.positions = positions;
    this.workspaces = workspaces;
    this.requests = requests;
    this.callers = callers;
  }

  @Operation(summary = "All workspaces")
  @GetMapping
  Map<String, Object> list(HttpServletRequest request) {
    return Listing.of(
        workspaces.list().stream().map(WorkspaceController::workspace).toList(), null, request);
  }

  @Operation(summary = "Create a workspace, and say by what each API names it")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = WorkspaceSchema.NewWorkspace.class),
              examples =
                  @ExampleObject(
                      "{\"name\":\"Evening school\",\"scopes\":{\"checkmangoTeam\":\"77\","
                          + "\"bigchangeCustomerId\":\"14777\",\"missionhubOrganization\":\"777\"}}")))
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    NewWorkspace asked = requests.workspace(JsonBodies.orEmpty(body));
    Recorded<Workspace> created =
        workspaces.create(
            callers.current(request, RollbookApi.DIALECT),
            new WorkspaceId(UUID.randomUUID()),
            asked.name(),
            asked.bindings(),
            asked.subscribed(),
            asked.region());
    positions.tell(created.position(), response);
    return Map.of("data", workspace(created.value()));
  }

  @Operation(
      summary = "Say by what an API names a workspace that it could not name so far",
      description =
          "What is bound stays so, because clients go by it; but the Shocklogic key, a secret, is"
              + " replaced, and the old one opens nothing any more. Other nodes go by it within"
              + " five seconds.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = WorkspaceSchema.Scopes.class),
              examples = @ExampleObject("{\"shocklogicKey\":\"SL-API-evening\"}")))
  @PostMapping(path = "/{id}/scopes", consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> bind(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Workspace workspace = workspaces.get(id);
    Recorded<Workspace> bound =
        workspaces.bind(
            callers.current(request, RollbookApi.DIALECT),
            workspace.id(),
            requests.scopes(JsonBodies.orEmpty(body)));
    positions.tell(bound.position(), response);
    return Map.of("data", workspace(bound.value()));
  }

  @Operation(
      summary = "The credentials in force, without their tokens",
      description =
          "lastUsedAt is the minute of the last use, or null. Other nodes tell theirs once a"
              + " minute.")
  @GetMapping("/{id}/credentials")
  Map<String, Object> credentials(@PathVariable String id, HttpServletRequest request) {
    Workspace workspace = workspaces.get(id);
    Map<UUID, Instant> uses = workspaces.lastUses(workspace);
    return Listing.of(
        workspace.credentials().values().stream()
            .map(it -> credential(it, null, uses.get(it.id())))
            .toList(),
        null,
        request);
  }

  @Operation(summary = "Hand out a token; it is shown this once")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = WorkspaceSchema.NewCredential.class),
              examples =
                  @ExampleObject(
                      "{\"label\":\"Sign-up"
                          + " form\",\"scopes\":[\"participants:read\",\"participants:write\"]}")))
  @PostMapping(path = "/{id}/credentials", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> issue(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Workspace workspace = workspaces.get(id);
    NewCredential asked = requests.credential(JsonBodies.orEmpty(body));
    Caller caller = callers.current(request, RollbookApi.DIALECT);
    Recorded<IssuedToken> issued =
        workspaces.issue(
            caller, workspace.id(), asked.label(), asked.scopes(), asked.participant());
    positions.tell(issued.position(), response);
    return Map.of("data", credential(issued.value().credential(), issued.value().token(), null));
  }

  @Operation(summary = "Revoke a credential")
  @DeleteMapping("/{id}/credentials/{credentialId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(
      @PathVariable String id,
      @PathVariable String credentialId,
      HttpServletRequest request,
      HttpServletResponse response) {
    Workspace workspace = workspaces.get(id);
    Recorded<Boolean> revoked =
        workspaces.revoke(
            callers.current(request, RollbookApi.DIALECT), workspace.id(), uuid(credentialId));
    if (!revoked.value()) {
      throw notFound();
    }
    positions.tell(revoked.position(), response);
  }

  private static UUID uuid(String text) {
    return Uuids.parse(text).orElseThrow(WorkspaceController::notFound);
  }

  private static RequestRefused notFound() {
    return new RequestRefused(Problem.of(HttpStatus.NOT_FOUND));
  }

  private static Map<String, @Nullable Object> workspace(Workspace workspace) {
    Map<String, String> scopes = new TreeMap<>();
    workspace
        .bindings()
        .forEach((scope, value) -> scopes.put(scope.label(), scope.isSecret() ? "***" : value));
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", workspace.id().value());
    members.put("name", workspace.name());
    members.put("scopes", scopes);
    members.put("subscribed", workspace.subscribed());
    members.put("region", workspace.region());
    members.put("createdAt", workspace.createdAt().toString());
    return members;
  }

  private static Map<String, @Nullable Object> credential(
      Credential credential, @Nullable String token, @Nullable Instant lastUse) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", credential.id());
    members.put("label", credential.label());
    members.put("scopes", credential.scopes().stream().map(Scope::label).sorted().toList());
    ParticipantId participant = credential.participant();
    if (participant != null) {
      members.put("participant", participant.value());
    }
    members.put("issuedAt", credential.issuedAt().toString());
    members.put("lastUsedAt", lastUse == null ? null : lastUse.toString());
    if (token != null) {
      members.put("token", token);
    }
    return members;
  }
}
