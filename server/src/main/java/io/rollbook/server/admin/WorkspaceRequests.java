package io.rollbook.server.admin;

import io.rollbook.participant.DetailRules;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.Violation;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import io.rollbook.workspace.DialectScope;
import io.rollbook.workspace.Scope;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  private static final String INVALID = "is invalid";
  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

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
    Map<String, List<String>> errors = new LinkedHashMap<>();
    String name = name(object, "name", errors);
    Map<DialectScope, String> bindings = bindings(object.get("scopes"), errors);
    JsonNode subscribed = object.get("subscribed");
    if (subscribed != null && !subscribed.isBoolean()) {
      errors.put("subscribed", List.of(INVALID));
    }
    String region = optional(object, "region", WorkspaceRequests::region, errors);
    check(errors);
    return new NewWorkspace(name, bindings, subscribed == null || subscribed.asBoolean(), region);
  }

  /**
   * Reads {@code {"label": …, "scopes": ["participants:read", …], "participant": …}}; without
   * scopes, all of a workspace's.
   *
   * @throws RequestRefused if it is something else
   */
  NewCredential credential(byte[] body) {
    ObjectNode object = json.object(body);
    Map<String, List<String>> errors = new LinkedHashMap<>();
    String label = name(object, "label", errors);
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    JsonNode given = object.get("scopes");
    if (given == null) {
      scopes.addAll(Scope.ofWorkspace());
    } else if (!given.isArray() || given.isEmpty()) {
      errors.put("scopes", List.of(INVALID));
    } else {
      for (JsonNode scope : given) {
        text(scope)
            .flatMap(Scope::of)
            .filter(Scope.ofWorkspace()::contains)
            .ifPresentOrElse(scopes::add, () -> errors.put("scopes", List.of(INVALID)));
      }
    }
    ParticipantId participant =
        optional(object, "participant", WorkspaceRequests::participant, errors);
    check(errors);
    return new NewCredential(label, scopes, participant);
  }

  private static <T> @Nullable T optional(
      ObjectNode object,
      String member,
      Function<String, Optional<T>> parser,
      Map<String, List<String>> errors) {
    JsonNode node = object.get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    Optional<T> parsed = text(node).flatMap(parser);
    if (parsed.isEmpty()) {
      errors.put(member, List.of(INVALID));
    }
    return parsed.orElse(null);
  }

  private static Optional<String> region(String text) {
    return Optional.of(text).filter(REGIONS::contains);
  }

  private static Optional<ParticipantId> participant(String text) {
    return ParticipantKey.parse(text)
        .map(key -> key instanceof ParticipantKey.ById byId ? byId.id() : null);
  }

  private static String name(ObjectNode object, String member, Map<String, List<String>> errors) {
    String name = text(object.get(member)).map(String::strip).orElse("");
    if (name.isEmpty()) {
      errors.put(member, List.of("can't be blank"));
    }
    for (Violation violation : DetailRules.checkLine(member, name)) {
      errors.put(member, List.of(violation.message()));
    }
    return name;
  }

  private static Map<DialectScope, String> bindings(
      @Nullable JsonNode node, Map<String, List<String>> errors) {
    Map<DialectScope, String> bindings = new EnumMap<>(DialectScope.class);
    if (node == null || node.isNull()) {
      return bindings;
    }
    if (!(node instanceof ObjectNode object)) {
      errors.put("scopes", List.of(INVALID));
      return bindings;
    }
    object
        .properties()
        .forEach(
            member -> {
              String field = "scopes." + member.getKey();
              Optional<DialectScope> scope = DialectScope.of(member.getKey());
              Optional<String> value =
                  member.getValue().isIntegralNumber()
                      ? Optional.of(member.getValue().asString())
                      : text(member.getValue());
              if (scope.isPresent() && value.filter(scope.get()::admits).isPresent()) {
                bindings.put(scope.get(), value.get());
              } else {
                errors.put(field, List.of(INVALID));
              }
            });
    return bindings;
  }

  private static Optional<String> text(@Nullable JsonNode node) {
    return Optional.ofNullable(node).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static void check(Map<String, List<String>> errors) {
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
  }
}
