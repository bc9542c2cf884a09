package io.rollbook.server.dialect.azavpilot;

import io.rollbook.participant.ContactPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's list of further ways to reach a participant; it is always given as a whole. */
final class ContactInformation {

  private static final String NAME = "contactInformation";

  private ContactInformation() {}

  /** Hands on the list, empty for null; not called if the member is absent or wrong. */
  static void read(AzavBody body, Consumer<List<ContactPoint>> consumer) {
    JsonNode node = body.member(NAME);
    if (node == null) {
      return;
    }
    if (node.isNull()) {
      consumer.accept(List.of());
      return;
    }
    if (!node.isArray()) {
      body.refuse(NAME, AzavBody.INVALID);
      return;
    }
    List<ContactPoint> points = new ArrayList<>();
    for (JsonNode element : node) {
      Optional<ContactPoint> point = point(element);
      if (point.isEmpty()) {
        body.refuse(NAME, AzavBody.INVALID);
        return;
      }
      points.add(point.get());
    }
    consumer.accept(points);
  }

  private static Optional<ContactPoint> point(JsonNode node) {
    return node instanceof ObjectNode object
        ? text(object.get("type"))
            .flatMap(ContactPoint.Kind::of)
            .flatMap(kind -> text(object.get("value")).map(value -> new ContactPoint(kind, value)))
        : Optional.empty();
  }

  private static Optional<String> text(@Nullable JsonNode node) {
    return Optional.ofNullable(node)
        .filter(JsonNode::isString)
        .map(it -> it.asString().strip())
        .filter(it -> !it.isEmpty());
  }
}
