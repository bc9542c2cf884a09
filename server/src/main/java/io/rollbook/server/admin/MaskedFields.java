package io.rollbook.server.admin;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of an event by name. Values are masked, but for those that can be no person's: an
 * event of a type that is not known may hold anything anywhere.
 */
final class MaskedFields {

  private static final String MASK = "***";
  private static final Set<String> SHOWN =
      Set.of("participantId", "workspaceId", "number", "status");
  private static final JsonMapper JSON = JsonMapper.shared();

  private MaskedFields() {}

  /** Of a serialized event; a mask alone if it is not JSON. */
  static JsonNode of(byte[] payload) {
    try {
      return masked("", JSON.readTree(payload));
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.stringNode(MASK);
    }
  }

  private static JsonNode masked(String name, JsonNode value) {
    return switch (value) {
      case ObjectNode object -> {
        ObjectNode masked = JSON.createObjectNode();
        object
            .properties()
            .forEach(it -> masked.set(it.getKey(), masked(it.getKey(), it.getValue())));
        yield masked;
      }
      case ArrayNode array -> {
        ArrayNode masked = JSON.createArrayNode();
        array.forEach(it -> masked.add(masked(name, it)));
        yield masked;
      }
      default ->
          value.isNull() || value.isBoolean() || SHOWN.contains(name)
              ? value
              : JsonNodeFactory.instance.stringNode(MASK);
    };
  }
}
