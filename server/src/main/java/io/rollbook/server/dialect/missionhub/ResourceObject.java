package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.DetailRules;
import io.rollbook.participant.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A resource object in a request: reads its members, and collects what is wrong with them. */
final class ResourceObject {

  private static final String ATTRIBUTES = "attributes";
  private static final String RELATIONSHIPS = "relationships";

  private final ObjectNode object;
  private final String pointer;
  private final Faults faults;
  private final @Nullable ObjectNode attributes;
  private final @Nullable ObjectNode relationships;

  private ResourceObject(ObjectNode object, String pointer, Faults faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
    this.attributes = part(ATTRIBUTES);
    this.relationships = part(RELATIONSHIPS);
  }

  static ResourceObject of(ObjectNode object, String pointer, Faults faults) {
    return new ResourceObject(object, pointer, faults);
  }

  private @Nullable ObjectNode part(String name) {
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (node instanceof ObjectNode part) {
      return part;
    }
    faults.add(pointer + '/' + name, MissionHub.human(name) + " must be an object");
    return null;
  }

  /** Where an attribute stands. */
  String at(String attribute) {
    return pointer + '/' + ATTRIBUTES + '/' + attribute;
  }

  /** Where the id stands. */
  String atId() {
    return pointer + "/id";
  }

  /** Notes that an attribute is wrong. */
  void refuse(String attribute, String message) {
    faults.add(at(attribute), MissionHub.human(attribute) + ' ' + message);
  }

  /** Notes that something must be there, unless something wrong is. */
  void refuseBlank(String attribute) {
    if (!faults.concern(at(attribute))) {
      refuse(attribute, Faults.BLANK);
    }
  }

  /** Notes that there is nothing with this id that could be meant. */
  void refuseId() {
    faults.add(atId(), "Id " + Faults.MISSING);
  }

  /** Notes that the resource as a whole is wrong. */
  void refuse(String detail) {
    faults.add(pointer, detail);
  }

  /** The id, in whatever form; absent if there is none. */
  Optional<String> id() {
    Given<String> id = scalar(object.get("id"), atId(), "Id");
    return Optional.ofNullable(id.value());
  }

  /**
   * The type; empty if it is absent.
   *
   * @throws io.rollbook.server.web.RequestRefused with 409 if there is no such type
   */
  Optional<ResourceType> type() {
    JsonNode node = object.get("type");
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    String at = pointer + "/type";
    return Optional.of(
        Optional.of(node)
            .filter(JsonNode::isString)
            .flatMap(it -> ResourceType.of(it.asString()))
            .orElseThrow(() -> Faults.wrongType(at)));
  }

  boolean has(String attribute) {
    return attributes != null && attributes.has(attribute);
  }

  /** A text of one line. */
  Given<String> text(String attribute) {
    return checked(attribute, it -> DetailRules.checkLine(attribute, it));
  }

  /** A text of one line with another limit than most. */
  Given<String> text(String attribute, int limit) {
    return checked(attribute, it -> DetailRules.checkLine(attribute, it, limit));
  }

  /** A long text. */
  Given<String> note(String attribute) {
    return checked(attribute, it -> DetailRules.checkNote(attribute, it));
  }

  private Given<String> checked(String attribute, Function<String, List<Violation>> rules) {
    Given<String> text = string(attribute);
    String value = text.value();
    List<Violation> violations = value == null ? List.of() : rules.apply(value);
    violations.forEach(it -> refuse(attribute, it.message()));
    return violations.isEmpty() ? text : Given.absent();
  }

  /** What a text means. */
  <T> Given<T> parsed(String attribute, Function<String, Optional<T>> parser, String otherwise) {
    return string(attribute).parsed(parser, () -> refuse(attribute, otherwise));
  }

  /** A moment in one of the two forms that clients send. */
  Given<Instant> instant(String attribute) {
    return parsed(attribute, Timestamps::parse, Faults.INVALID);
  }

  /** True or false, also as a text. */
  Given<Boolean> flag(String attribute) {
    JsonNode node = attribute(attribute);
    if (node != null && node.isBoolean()) {
      return Given.of(node.asBoolean());
    }
    return parsed(
        attribute,
        it ->
            it.equals("true") || it.equals("false")
                ? Optional.of(Boolean.valueOf(it))
                : Optional.empty(),
        Faults.INVALID);
  }

  /** A positive number, also as a text. */
  Given<Long> number(String attribute) {
    Given<String> digits = scalar(attribute(attribute), at(attribute), MissionHub.human(attribute));
    return digits.parsed(ResourceIds::number, () -> refuse(attribute, Faults.INVALID));
  }

  /**
   * Which resource is meant: by the attribute of this name with "_id" behind it, or by the
   * relationship of this name.
   */
  Given<Reference> reference(String name) {
    String attribute = name + "_id";
    JsonNode node = attribute(attribute);
    String at = at(attribute);
    if (node == null && relationships != null && relationships.has(name)) {
      at = pointer + '/' + RELATIONSHIPS + '/' + name;
      node = linkage(relationships.get(name), at, name);
    }
    String where = at;
    return scalar(node, at, MissionHub.human(name))
        .parsed(text -> Optional.of(new Reference(where, text)), () -> {});
  }

  /** As {@link #reference}, to something that is known by a number. */
  Given<Long> numberOf(String name) {
    Given<Reference> reference = reference(name);
    return reference.parsed(
        it -> ResourceIds.number(it.text()),
        () ->
            faults.add(
                Objects.requireNonNull(reference.value()).pointer(),
                MissionHub.human(name) + ' ' + Faults.INVALID));
  }

  private @Nullable JsonNode linkage(JsonNode relationship, String at, String name) {
    JsonNode data = relationship.get("data");
    if (data == null || data.isNull()) {
      return data;
    }
    JsonNode id = data.get("id");
    if (id == null) {
      faults.add(at, MissionHub.human(name) + ' ' + Faults.INVALID);
    }
    return id;
  }

  private @Nullable JsonNode attribute(String name) {
    return attributes == null ? null : attributes.get(name);
  }

  private Given<String> string(String attribute) {
    JsonNode node = attribute(attribute);
    if (node == null) {
      return Given.absent();
    }
    if (node.isNull()) {
      return Given.of(null);
    }
    if (!node.isString()) {
      refuse(attribute, Faults.INVALID);
      return Given.absent();
    }
    return Given.of(stripped(node.asString()));
  }

  /** A text or an integer, as text. */
  private Given<String> scalar(@Nullable JsonNode node, String at, String name) {
    if (node == null) {
      return Given.absent();
    }
    if (node.isNull()) {
      return Given.of(null);
    }
    if (node.isString() || node.isIntegralNumber()) {
      return Given.of(stripped(node.asString()));
    }
    faults.add(at, name + ' ' + Faults.INVALID);
    return Given.absent();
  }

  private static @Nullable String stripped(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
