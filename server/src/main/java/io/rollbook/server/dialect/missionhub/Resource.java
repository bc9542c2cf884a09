package io.rollbook.server.dialect.missionhub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that an answer shows.
 *
 * @param relationships by name
 */
record Resource(
    String type,
    String id,
    Map<String, @Nullable Object> attributes,
    Map<String, Relationship> relationships) {

  /**
   * To another resource.
   *
   * @param resource what it is in full; empty if that is not known here
   */
  record Link(String type, String id, Supplier<Optional<Resource>> resource) {

    Map<String, Object> identifier() {
      Map<String, Object> identifier = new LinkedHashMap<>();
      identifier.put("type", type);
      identifier.put("id", id);
      return identifier;
    }
  }

  /**
   * To one or to many.
   *
   * @param many whether it is shown as a list
   */
  record Relationship(boolean many, List<Link> links) {

    static Relationship toMany(List<Link> links) {
      return new Relationship(true, links);
    }

    static Relationship toOne(@Nullable Link link) {
      return new Relationship(false, link == null ? List.of() : List.of(link));
    }

    private Map<String, @Nullable Object> body() {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      List<Map<String, Object>> identifiers = links.stream().map(Link::identifier).toList();
      body.put("data", many ? identifiers : identifiers.stream().findFirst().orElse(null));
      return body;
    }
  }

  Link link() {
    return new Link(type, id, () -> Optional.of(this));
  }

  /** The resource object, as far as it is to be seen. */
  Map<String, Object> body(View view) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("type", type);
    body.put("attributes", shown(attributes, view));
    Map<String, Relationship> related = shown(relationships, view);
    if (!related.isEmpty()) {
      Map<String, Object> bodies = new LinkedHashMap<>();
      related.forEach((name, relationship) -> bodies.put(name, relationship.body()));
      body.put("relationships", bodies);
    }
    return body;
  }

  private <V extends @Nullable Object> Map<String, V> shown(Map<String, V> members, View view) {
    ResourceType known = ResourceType.of(type).orElseThrow();
    Map<String, V> shown = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (view.shows(known, name)) {
            shown.put(name, value);
          }
        });
    return shown;
  }
}
