package io.rollbook.server.dialect.missionhub;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What of the resources an answer shows.
 *
 * @param fields attributes and relationships by type; of a type that is absent, all
 * @param include null if nothing was said about it
 */
record View(
    ResourceType primary, Map<ResourceType, Set<String>> fields, @Nullable Include include) {

  private static final Pattern FIELDS = Pattern.compile("fields(?:\\[([a-z_]+)](?:\\[])?)?");

  /**
   * Reads {@code fields}, {@code fields[person]} and {@code include}; names of fields that are not
   * known are passed over.
   *
   * @param primary the type of what the answer is about
   * @throws io.rollbook.server.web.RequestRefused with 400 if an include is not known
   */
  static View read(HttpServletRequest request, ResourceType primary) {
    Map<ResourceType, Set<String>> fields = new EnumMap<>(ResourceType.class);
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              Matcher matcher = FIELDS.matcher(name);
              if (matcher.matches()) {
                put(fields, typeOf(matcher.group(1), primary), names(values));
              }
            });
    String[] include = request.getParameterValues(Include.PARAMETER);
    return new View(
        primary, fields, include == null ? null : Include.of(primary, names(include).toList()));
  }

  /** The same, with what a body says about fields, unless the query says something. */
  View withFields(@Nullable JsonNode node) {
    if (node == null || !fields.isEmpty()) {
      return this;
    }
    Map<ResourceType, Set<String>> inBody = new EnumMap<>(ResourceType.class);
    if (node.isObject()) {
      node.propertyStream()
          .forEach(it -> put(inBody, typeOf(it.getKey(), primary), names(it.getValue())));
    } else if (node.isString() || node.isArray()) {
      put(inBody, Optional.of(primary), names(node));
    }
    return new View(primary, inBody, include);
  }

  /** The same, with these relationships included, unless the query says something. */
  View including(Collection<String> relationships) {
    return include != null || relationships.isEmpty()
        ? this
        : new View(primary, fields, Include.of(primary, relationships));
  }

  /** Whether an attribute or a relationship is to be seen. */
  boolean shows(ResourceType type, String field) {
    Set<String> shown = fields.get(type);
    return shown == null || shown.contains(field);
  }

  /** Whether anything of the assignments of those is to be seen whom the answer is about. */
  boolean needsAssignments() {
    return shows(ResourceType.PERSON, ResourceType.ASSIGNMENTS)
        || shows(ResourceType.PERSON, ResourceType.REVERSE_ASSIGNMENTS)
        || (include != null && include.needsAssignments());
  }

  private static Optional<ResourceType> typeOf(@Nullable String name, ResourceType primary) {
    return name == null ? Optional.of(primary) : ResourceType.of(name);
  }

  private static void put(
      Map<ResourceType, Set<String>> fields, Optional<ResourceType> type, Stream<String> names) {
    type.ifPresent(it -> fields.computeIfAbsent(it, _ -> new HashSet<>()).addAll(names.toList()));
  }

  private static Stream<String> names(JsonNode node) {
    List<String> texts =
        node.isArray()
            ? node.valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList()
            : Optional.of(node).filter(JsonNode::isString).map(JsonNode::asString).stream()
                .toList();
    return names(texts.toArray(String[]::new));
  }

  private static Stream<String> names(String... lists) {
    return Arrays.stream(lists)
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }
}
