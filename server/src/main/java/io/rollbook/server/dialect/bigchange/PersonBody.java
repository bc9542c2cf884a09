package io.rollbook.server.dialect.bigchange;

import io.rollbook.participant.Violation;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads members of an object. A wrong JSON type ends the reading with 400; what breaks a rule is
 * collected, for 422.
 */
final class PersonBody {

  static final String BLANK = "can't be blank";

  private final ObjectNode object;
  private final String prefix;
  private final Map<String, List<String>> errors;

  private PersonBody(ObjectNode object, String prefix, Map<String, List<String>> errors) {
    this.object = object;
    this.prefix = prefix;
    this.errors = errors;
  }

  static PersonBody of(ObjectNode object) {
    return new PersonBody(object, "", new LinkedHashMap<>());
  }

  void refuse(String member, String message) {
    errors.computeIfAbsent(prefix + member, _ -> new ArrayList<>()).add(message);
  }

  /** Refuses what breaks a rule; the names are the log's or the API's own. */
  void refuse(List<Violation> violations) {
    violations.forEach(it -> refuse(PersonFields.member(it.field()), it.message()));
  }

  /**
   * Ends the reading.
   *
   * @throws RequestRefused with 422 if anything broke a rule
   */
  void check() {
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
  }

  /** Whether the member is there, be it null. */
  boolean has(String member) {
    return object.has(member);
  }

  /** Whether the member is there as null. */
  boolean isNull(String member) {
    return has(member) && object.get(member).isNull();
  }

  /** Hands on a text as it is, or null; not called if the member is absent. */
  void text(String member, Consumer<@Nullable String> consumer) {
    JsonNode node = object.get(member);
    if (node == null) {
      return;
    }
    if (!node.isNull() && !node.isString()) {
      throw wrongType(member, "a string");
    }
    consumer.accept(node.isNull() ? null : node.asString());
  }

  /** Hands on a text without the blanks around it, or null if it is null or nothing but blanks. */
  void stripped(String member, Consumer<@Nullable String> consumer) {
    text(member, it -> consumer.accept(it == null || it.isBlank() ? null : it.strip()));
  }

  /** A number of 64 bits; null if the member is absent or null. */
  @Nullable Long number(String member) {
    JsonNode node = object.get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrongType(member, "a 64-bit integer");
    }
    return node.asLong();
  }

  /** A truth value; null if the member is absent or null. */
  @Nullable Boolean bool(String member) {
    JsonNode node = object.get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isBoolean()) {
      throw wrongType(member, "a boolean");
    }
    return node.asBoolean();
  }

  /** The objects of an array, whose errors are among this one's; none if it is absent or null. */
  List<PersonBody> objects(String member) {
    JsonNode node = object.get(member);
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw wrongType(member, "an array");
    }
    List<PersonBody> objects = new ArrayList<>();
    for (JsonNode element : node) {
      String name = member + '[' + objects.size() + ']';
      if (!(element instanceof ObjectNode item)) {
        throw wrongType(name, "an object");
      }
      objects.add(new PersonBody(item, prefix + name + '.', errors));
    }
    return objects;
  }

  private RequestRefused wrongType(String member, String type) {
    return new RequestRefused(
        Problem.of(HttpStatus.BAD_REQUEST, "'" + prefix + member + "' must be " + type + '.'));
  }
}
