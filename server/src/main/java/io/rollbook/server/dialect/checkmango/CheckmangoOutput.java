package io.rollbook.server.dialect.checkmango;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Enrolment;
import io.rollbook.participant.Participant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Participants and their enrolments as this API shows them. */
final class CheckmangoOutput {

  static final String PARTICIPANTS = "participants";
  static final String EXPERIMENTS = "experiments";

  private CheckmangoOutput() {}

  /** A participant that was just created: as the page's 201, with the notes. */
  static Map<String, Object> created(Participant participant, Team team) {
    Map<String, Object> resource = resource(participant, team, "participant");
    resource.put("relationships", List.of());
    resource.put("links", Map.of("self", team.participant(participant.key())));
    return resource;
  }

  /** A participant as everywhere else; no relationships unless they were asked for. */
  static Map<String, Object> participant(
      Participant participant, Team team, Map<String, Object> relationships) {
    Map<String, Object> resource = resource(participant, team, PARTICIPANTS);
    if (!relationships.isEmpty()) {
      resource.put("relationships", relationships);
    }
    resource.put("links", links(team.participant(participant.key())));
    return resource;
  }

  /** A participant's part in an experiment. */
  static Map<String, Object> enrolment(Participant participant, Enrolment enrolment, Team team) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("team_id", team.id());
    attributes.put("key", enrolment.experiment());
    attributes.put("variant", enrolment.variant());
    Map<String, String> since = CheckmangoTime.of(enrolment.at(), Instant.now());
    attributes.put("created", since);
    attributes.put("updated", since);
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("id", enrolment.experiment());
    resource.put("type", EXPERIMENTS);
    resource.put("attributes", attributes);
    resource.put(
        "links", links(team.experiments(participant.key()) + '/' + enrolment.experiment()));
    return resource;
  }

  private static Map<String, Object> resource(Participant participant, Team team, String type) {
    Instant now = Instant.now();
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("id", participant.number());
    attributes.put("team_id", team.id());
    attributes.put("key", participant.key());
    attributes.put("notes", participant.attributes().text(Attribute.NOTES).orElse(null));
    attributes.put("experiment_count", participant.enrolments().size());
    attributes.put("created", CheckmangoTime.of(participant.createdAt(), now));
    attributes.put("updated", CheckmangoTime.of(participant.updatedAt(), now));
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("id", participant.key());
    resource.put("type", type);
    resource.put("attributes", attributes);
    return resource;
  }

  private static Map<String, Object> links(String self) {
    return Map.of("self", Map.of("href", self));
  }
}
