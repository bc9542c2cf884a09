package io.rollbook.server.dialect.missionhub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts resources and what comes along with them into a document, each of them once. */
final class ResponseDocument {

  private final View view;
  private final Map<String, Resource> primary = new LinkedHashMap<>();
  private final Map<String, Resource> included = new LinkedHashMap<>();

  private ResponseDocument(View view, List<Resource> resources) {
    this.view = view;
    resources.forEach(it -> primary.put(key(it.type(), it.id()), it));
    Include include = view.include();
    if (include != null) {
      resources.forEach(it -> collect(it, include));
    }
  }

  /** About one resource. */
  static Map<String, Object> of(Resource resource, View view) {
    ResponseDocument document = new ResponseDocument(view, List.of(resource));
    return document.body(resource.body(view));
  }

  /** About some resources. */
  static Map<String, Object> of(List<Resource> resources, View view) {
    ResponseDocument document = new ResponseDocument(view, resources);
    return document.body(resources.stream().map(it -> it.body(view)).toList());
  }

  private Map<String, Object> body(Object data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("data", data);
    if (view.include() != null) {
      body.put("included", included.values().stream().map(it -> it.body(view)).toList());
    }
    return body;
  }

  private void collect(Resource resource, Include include) {
    include.forEach(
        (name, next) -> {
          Resource.@Nullable Relationship relationship = resource.relationships().get(name);
          if (relationship != null) {
            relationship.links().forEach(link -> collect(link, next));
          }
        });
  }

  private void collect(Resource.Link link, Include next) {
    String key = key(link.type(), link.id());
    Resource known = primary.getOrDefault(key, included.get(key));
    Optional<Resource> resource = known == null ? link.resource().get() : Optional.of(known);
    resource.ifPresent(
        it -> {
          if (known == null) {
            included.put(key, it);
          }
          collect(it, next);
        });
  }

  private static String key(String type, String id) {
    return type + '/' + id;
  }
}
