package io.rollbook.server.dialect.missionhub;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which related resources an answer brings along, and which of those related to them. */
final class Include {

  static final String PARAMETER = "include";

  private static final int MAX_DEPTH = 4;

  /** Only of those whom an answer is about: anybody's assignments lead to anybody else. */
  private static final Set<String> OF_PRIMARY =
      Set.of(ResourceType.ASSIGNMENTS, ResourceType.REVERSE_ASSIGNMENTS);

  private final Map<String, Include> parts = new LinkedHashMap<>();

  /**
   * Reads paths such as {@code reverse_contact_assignments.organization}.
   *
   * @param root where the paths begin
   * @throws io.rollbook.server.web.RequestRefused with 400 if one leads nowhere
   */
  static Include of(ResourceType root, Collection<String> paths) {
    Include include = new Include();
    paths.forEach(path -> include.add(root, path));
    return include;
  }

  private void add(ResourceType root, String path) {
    ResourceType type = root;
    Include at = this;
    int depth = 0;
    for (String name : path.split("\\.", -1)) {
      ResourceType next = type.related().get(name);
      boolean tooFar = depth > 0 && OF_PRIMARY.contains(name);
      if (next == null || tooFar || ++depth > MAX_DEPTH) {
        throw Faults.parameter(PARAMETER, "Include leads to something unknown");
      }
      at = at.parts.computeIfAbsent(name, _ -> new Include());
      type = next;
    }
  }

  boolean has(String relationship) {
    return parts.containsKey(relationship);
  }

  boolean needsAssignments() {
    return OF_PRIMARY.stream().anyMatch(this::has);
  }

  void forEach(BiConsumer<String, Include> consumer) {
    parts.forEach(consumer);
  }
}
