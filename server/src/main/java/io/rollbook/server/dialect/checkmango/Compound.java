package io.rollbook.server.dialect.checkmango;

import io.rollbook.participant.Enrolment;
import io.rollbook.participant.Participant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Participants with what was asked for beside them, each thing once, as JSON:API has it. */
final class Compound {

  /** In the order in which they came about. */
  static final Comparator<Enrolment> BY_AGE =
      Comparator.comparing(Enrolment::at).thenComparing(Enrolment::experiment);

  private final Team team;
  private final Set<Include> includes;
  private final Map<String, Map<String, Object>> included = new LinkedHashMap<>();

  Compound(Team team, Set<Include> includes) {
    this.team = team;
    this.includes = includes;
  }

  /** A participant, with references to what will be included. */
  Map<String, Object> participant(Participant participant) {
    Map<String, Object> relationships = new LinkedHashMap<>();
    if (includes.contains(Include.EXPERIMENTS) || includes.contains(Include.VARIANTS)) {
      relationships.put(
          CheckmangoOutput.EXPERIMENTS,
          Map.of(
              "data",
              participant.enrolments().values().stream()
                  .sorted(BY_AGE)
                  .map(this::experiment)
                  .toList()));
    }
    if (includes.contains(Include.TEAM)) {
      relationships.put("team", Map.of("data", team()));
    }
    return CheckmangoOutput.participant(participant, team, relationships);
  }

  /** The document, with all that its participants refer to. */
  Map<String, Object> complete(Map<String, Object> document) {
    if (!includes.isEmpty()) {
      document.put("included", List.copyOf(included.values()));
    }
    return document;
  }

  private Map<String, String> experiment(Enrolment enrolment) {
    String key = enrolment.experiment();
    return include(CheckmangoOutput.EXPERIMENTS, key, Map.of("team_id", team.id(), "key", key));
  }

  private Map<String, String> team() {
    return include("teams", Long.toString(team.id()), Map.of("id", team.id()));
  }

  private Map<String, String> include(String type, String id, Map<String, Object> attributes) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("id", id);
    resource.put("type", type);
    resource.put("attributes", attributes);
    included.putIfAbsent(type + '/' + id, resource);
    Map<String, String> reference = new LinkedHashMap<>();
    reference.put("id", id);
    reference.put("type", type);
    return reference;
  }
}
