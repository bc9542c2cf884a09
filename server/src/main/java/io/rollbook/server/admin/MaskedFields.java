package io.rollbook.server.admin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of an event by name. A value is shown only if it stands in the part of a known event
 * that is not sealed; an event of a type that is not known may hold anything anywhere.
 */
final class MaskedFields {

  private static final String MASK = "***";
  private static final Set<String> HARMLESS = Set.of("participantId", "workspaceId", "number");
  private static final JsonMapper JSON = JsonMapper.shared();

  private MaskedFields() {}

  /**
   * The fields.
   *
   * @param open the part of the event that is not sealed, in JSON
   * @param event as it was read; null if its type is not known
   */
  static JsonNode of(byte[] open, @Nullable Object event) {
    try {
      JsonNode shown = JSON.readTree(open);
      return event == null ? masked("", shown, null) : masked("", JSON.valueToTree(event), shown);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.stringNode(MASK);
    }
  }

  private static JsonNode masked(String name, JsonNode value, @Nullable JsonNode open) {
    return switch (value) {
      case ObjectNode object -> {
        ObjectNode masked = JSON.createObjectNode();
        object
            .properties()
            .forEach(
                it ->
                    masked.set(
                        it.getKey(),
                        masked(
                            it.getKey(),
                            it.getValue(),
                            open == null ? null : open.path(it.getKey()))));
        yield masked;
      }
      case ArrayNode array -> {
        ArrayNode masked = JSON.createArrayNode();
        array.forEach(it -> masked.add(masked(name, it, null)));
        yield masked;
      }
      default ->
          value.isNull() || HARMLESS.contains(name) || (open != null && open.isValueNode())
              ? value
              : JsonNodeFactory.instance.stringNode(MASK);
    };
  }
}
