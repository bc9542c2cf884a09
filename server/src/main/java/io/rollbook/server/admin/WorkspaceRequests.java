package io.rollbook.server.admin;

import io.rollbook.participant.ParticipantId;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies with which workspaces and credentials are made. */
@Component
class WorkspaceRequests {

  /** A workspace as it is asked for. */
  record NewWorkspace(
      String name,
      Map<DialectScope, String> bindings,
      boolean subscribed,
      @Nullable String region) {}

  /** A credential as it is asked for. */
  record NewCredential(String label, Set<Scope> scopes, @Nullable ParticipantId participant) {}

  private final JsonBodies json;

  WorkspaceRequests(JsonBodies json) {
    this.json = json;
  }

  /**
   * Reads {@code {"name": …, "scopes": {"checkmangoTeam": "19", …}, "subscribed": true, "region":
   * "DE"}}.
   *
   * @throws RequestRefused if it is something else
   */
  NewWorkspace workspace(byte[] body) {
    ObjectNode object = json.object(body);
    WorkspaceInput input = new WorkspaceInput();
    String name = input.name(WorkspaceInput.NAME, text(object.get("name")).orElse(""));
    bind(object.get("scopes"), input);
    JsonNode subscribed = object.get("subscribed");
    if (subscribed != null && !subscribed.isBoolean()) {
      input.refuse("subscribed");
    }
    String region = optional(object, WorkspaceInput.REGION, input::region, input);
    input.check();
    return new NewWorkspace(
        name, input.bindings(), subscribed == null || subscribed.asBoolean(), region);
  }

  /**
   * Reads {@code {"checkmangoTeam": "19", …}}.
   *
   * @throws RequestRefused if it is something else
   */
  Map<DialectScope, String> scopes(byte[] body) {
    ObjectNode object = json.object(body);
    WorkspaceInput input = new WorkspaceInput();
    if (object.isEmpty()) {
      input.refuse(WorkspaceInput.SCOPES);
    }
    bind(object, input);
    input.check();
    return input.bindings();
  }

  /**
   * Reads {@code {"label": …, "scopes": ["participants:read", …], "participant": …}}; without
   * scopes, all of a workspace's.
   *
   * @throws RequestRefused if it is something else
   */
  NewCredential credential(byte[] body) {
    ObjectNode object = json.object(body);
    WorkspaceInput input = new WorkspaceInput();
    String label = input.name(WorkspaceInput.LABEL, text(object.get("label")).orElse(""));
    JsonNode given = object.get("scopes");
    if (given == null) {
      Scope.ofWorkspace().forEach(it -> input.allow(it.label()));
    } else if (!given.isArray() || given.isEmpty()) {
      input.refuse(WorkspaceInput.SCOPES);
    } else {
      given.forEach(scope -> input.allow(text(scope).orElse("")));
    }
    ParticipantId participant =
        optional(object, WorkspaceInput.PARTICIPANT, input::participant, input);
    input.check();
    return new NewCredential(label, input.scopes(), participant);
  }

  private static <T> @Nullable T optional(
      ObjectNode object,
      String member,
      Function<String, @Nullable T> parser,
      WorkspaceInput input) {
    JsonNode node = object.get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      input.refuse(member);
      return null;
    }
    return parser.apply(node.asString());
  }

  private static void bind(@Nullable JsonNode node, WorkspaceInput input) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member -> {
                JsonNode value = member.getValue();
                input.bind(
                    member.getKey(),
                    value.isString() || value.isIntegralNumber() ? value.asString() : "");
              });
    } else if (node != null && !node.isNull()) {
      input.refuse(WorkspaceInput.SCOPES);
    }
  }

  private static Optional<String> text(@Nullable JsonNode node) {
    return Optional.ofNullable(node).filter(JsonNode::isString).map(JsonNode::asString);
  }
}
