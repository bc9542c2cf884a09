package io.rollbook.server.admin;

import io.rollbook.privacy.PersonalData;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of an event by name. A value is shown only if it stands in a component of a known
 * event that is not personal, whether that was sealed when it was recorded or not; an event of a
 * type that is not known may hold anything anywhere.
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
      return event == null
          ? masked(JSON.readTree(open), HARMLESS::contains)
          : masked(JSON.valueToTree(event), impersonal(event)::contains);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.stringNode(MASK);
    }
  }

  private static Set<String> impersonal(Object event) {
    RecordComponent[] components = event.getClass().getRecordComponents();
    return components == null
        ? Set.of()
        : Stream.of(components)
            .filter(it -> !it.isAnnotationPresent(PersonalData.class))
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
  }

  /**
   * Without any value but null.
   *
   * @param shown the members that are left as they are; of no member's own members
   */
  private static JsonNode masked(JsonNode value, Predicate<String> shown) {
    return switch (value) {
      case ObjectNode object -> {
        ObjectNode masked = JSON.createObjectNode();
        object
            .properties()
            .forEach(
                it ->
                    masked.set(
                        it.getKey(),
                        shown.test(it.getKey())
                            ? it.getValue()
                            : masked(it.getValue(), _ -> false)));
        yield masked;
      }
      case ArrayNode array -> {
        ArrayNode masked = JSON.createArrayNode();
        array.forEach(it -> masked.add(masked(it, _ -> false)));
        yield masked;
      }
      default -> value.isNull() ? value : JsonNodeFactory.instance.stringNode(MASK);
    };
  }
}
