package io.rollbook.server.dialect.missionhub;

import io.rollbook.server.web.RequestRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document in a request's body.
 *
 * @param included what is to be made, or changed, together with {@code data}
 * @param faults of all of it; more may be added
 * @param fields the sparse fieldsets, which may be in the body too; null if they are not
 */
record RequestDocument(
    ResourceObject data, List<Child> included, Faults faults, @Nullable JsonNode fields) {

  private static final String DATA = "/data";
  private static final String INCLUDED = "/included";
  private static final int MAX_INCLUDED = 100;

  /** A resource of a known type. */
  record Child(ResourceType type, ResourceObject object) {}

  /**
   * Takes a body apart.
   *
   * @param primary the type of {@code data}; if it is not said, it is the one that belongs there
   * @param children the types that {@code included} may have
   * @throws RequestRefused with 409 if there is a type that does not belong, with 422 if there is
   *     no data
   */
  static RequestDocument read(ObjectNode body, ResourceType primary, Set<ResourceType> children) {
    Faults faults = new Faults();
    JsonNode data = body.get("data");
    if (!(data instanceof ObjectNode object)) {
      faults.add(DATA, data == null || data.isNull() ? "Data can't be blank" : "Data is invalid");
      faults.check();
      throw new IllegalStateException("A fault was not told");
    }
    ResourceObject resource = ResourceObject.of(object, DATA, faults);
    if (resource.type().filter(it -> it != primary).isPresent()) {
      throw Faults.wrongType(DATA + "/type");
    }
    List<Child> included =
        children.isEmpty() ? List.of() : included(body.get("included"), children, faults);
    return new RequestDocument(resource, included, faults, body.get("fields"));
  }

  private static List<Child> included(
      @Nullable JsonNode included, Set<ResourceType> types, Faults faults) {
    if (included == null || included.isNull()) {
      return List.of();
    }
    if (!included.isArray()) {
      faults.add(INCLUDED, "Included must be an array");
      return List.of();
    }
    if (included.size() > MAX_INCLUDED) {
      faults.add(INCLUDED, "Included should have at most " + MAX_INCLUDED + " item(s)");
      return List.of();
    }
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < included.size(); i++) {
      String pointer = INCLUDED + '/' + i;
      if (included.get(i) instanceof ObjectNode object) {
        ResourceObject resource = ResourceObject.of(object, pointer, faults);
        Optional<ResourceType> type = resource.type();
        if (type.isEmpty()) {
          faults.add(pointer + "/type", "Type can't be blank");
        } else if (types.contains(type.get())) {
          children.add(new Child(type.get(), resource));
        } else {
          throw Faults.wrongType(pointer + "/type");
        }
      } else {
        faults.add(pointer, "Included is invalid");
      }
    }
    return children;
  }
}
