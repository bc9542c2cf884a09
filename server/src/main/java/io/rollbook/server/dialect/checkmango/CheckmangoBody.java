package io.rollbook.server.dialect.checkmango;

import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads members of a body, and collects what is wrong with them. */
final class CheckmangoBody {

  private final ObjectNode object;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  CheckmangoBody(ObjectNode object) {
    this.object = object;
  }

  /** Whether the member is there, be it null. */
  boolean has(String name) {
    return object.has(name);
  }

  /** A text as it was sent; null if it is absent, null or blank. */
  @Nullable String text(String name) {
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      refuse(name, "must be a string");
      return null;
    }
    return node.asString().isBlank() ? null : node.asString();
  }

  /** A key; what is returned if it is wrong is of no use, since {@link #check} will throw. */
  String key(String name, KeyRule rule) {
    String key = text(name);
    if (key == null) {
      if (!errors.containsKey(name)) {
        refuse(name, Wording.REQUIRED);
      }
      return "";
    }
    rule.violation(key).ifPresent(violation -> refuse(name, violation));
    return key;
  }

  /**
   * Notes what is wrong.
   *
   * @param violation the end of a sentence about the member, or as the log words it
   */
  void refuse(String name, String violation) {
    errors.computeIfAbsent(name, _ -> new ArrayList<>()).add(Wording.of(name, violation));
  }

  /**
   * Ends the reading.
   *
   * @throws RequestRefused with 422 if anything was wrong
   */
  void check() {
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
  }
}
