package io.rollbook.query.profilevalues;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollbook.participant.Participant;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The state of a participant as the read model keeps it. */
final class ParticipantJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private ParticipantJson() {}

  static String write(Participant participant) {
    return MAPPER.writeValueAsString(participant);
  }

  static String write(Map<String, ?> document) {
    return MAPPER.writeValueAsString(document);
  }

  /** The same state at another version. */
  static Participant at(Participant participant, long version) {
    ObjectNode state = MAPPER.valueToTree(participant);
    state.put("version", version);
    return MAPPER.treeToValue(state, Participant.class);
  }

  static Participant read(String json) {
    return MAPPER.readValue(json, Participant.class);
  }
}
