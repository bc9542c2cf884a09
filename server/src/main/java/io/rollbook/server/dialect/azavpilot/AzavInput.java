package io.rollbook.server.dialect.azavpilot;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.Violation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A participant as a client sends it.
 *
 * @param status null if it is not given
 */
record AzavInput(
    Attributes attributes,
    Map<IdentifierNamespace, @Nullable String> identifiers,
    @Nullable ParticipantStatus status) {

  private static final Set<Attribute> NAMES = Set.of(Attribute.FIRST_NAME, Attribute.LAST_NAME);

  /** Reads all members that are known; what is wrong with them is left in the body's errors. */
  static AzavInput read(AzavBody body) {
    Attributes.Builder attributes = Attributes.builder();
    AzavFields.TEXTS.forEach(
        (name, attribute) ->
            body.text(
                name, value -> attributes.set(attribute, named(body, name, attribute, value))));
    String birthDate = body.hasExactly("dateOfBirth") ? "dateOfBirth" : "date_of_birth";
    body.parsed(birthDate, AzavBody::date, it -> attributes.set(Attribute.BIRTH_DATE, it));
    body.parsed("gender", Gender::of, it -> attributes.set(Attribute.GENDER, it));
    readAddress(body, attributes);
    ContactInformation.read(body, it -> attributes.set(Attribute.CONTACT_INFORMATION, it));
    Map<IdentifierNamespace, @Nullable String> identifiers =
        new EnumMap<>(IdentifierNamespace.class);
    AzavFields.IDENTIFIERS.forEach(
        (name, namespace) -> body.text(name, value -> identifiers.put(namespace, value)));
    AzavInput input =
        new AzavInput(
            attributes.build(), identifiers, body.parsed("status", ParticipantStatus::of, _ -> {}));
    for (Violation violation : DetailRules.check(input.attributes, input.identifiers)) {
      body.refuse(violation.field(), violation.message());
    }
    return input;
  }

  ParticipantChange change() {
    return ParticipantChange.of(attributes, identifiers);
  }

  private static @Nullable String named(
      AzavBody body, String name, Attribute attribute, @Nullable String value) {
    boolean wrong = value == null ? body.isBlankText(name) : !NameRule.accepts(value);
    if (wrong && NAMES.contains(attribute)) {
      body.refuse(name, "has invalid format");
    }
    return value;
  }

  /**
   * Parts that are absent keep their value, also within the address; null for all of it clears
   * every part.
   */
  private static void readAddress(AzavBody body, Attributes.Builder attributes) {
    JsonNode address = body.member("address");
    if (address == null) {
      return;
    }
    if (address.isNull()) {
      AzavFields.ADDRESS.values().forEach(part -> attributes.set(part, null));
    } else if (address instanceof ObjectNode object) {
      AzavBody parts = body.within("address", object);
      AzavFields.ADDRESS.forEach(
          (name, part) -> parts.text(name, value -> attributes.set(part, value)));
    } else {
      body.refuse("address", AzavBody.INVALID);
    }
  }
}
