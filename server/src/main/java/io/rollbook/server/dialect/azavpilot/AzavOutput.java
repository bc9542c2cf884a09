package io.rollbook.server.dialect.azavpilot;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Gender;
import io.rollbook.participant.Participant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A participant as this API shows it: every member of the schema, null where there is no value. */
final class AzavOutput {

  private AzavOutput() {}

  /** In the envelope of an answer about one participant. */
  static Map<String, Object> data(Participant participant, Casing casing) {
    return Map.of("data", members(participant, casing));
  }

  static Map<String, @Nullable Object> members(Participant participant, Casing casing) {
    Map<String, @Nullable Object> camel = new LinkedHashMap<>();
    camel.put("id", participant.id().value().toString());
    AzavFields.TEXTS.forEach(
        (name, attribute) -> camel.put(name, participant.attributes().get(attribute)));
    camel.put("gender", participant.attributes().gender().map(Gender::label).orElse(null));
    camel.put("status", participant.status().label());
    String birthDate =
        participant.attributes().date(Attribute.BIRTH_DATE).map(LocalDate::toString).orElse(null);
    camel.put("date_of_birth", birthDate);
    camel.put("dateOfBirth", birthDate);
    AzavFields.IDENTIFIERS.forEach(
        (name, namespace) -> camel.put(name, participant.identifiers().get(namespace)));
    camel.put("address", address(participant, casing));
    camel.put(
        "contactInformation",
        participant.attributes().contactPoints().stream().map(AzavOutput::contactPoint).toList());
    camel.put("insertedAt", participant.createdAt().toString());
    camel.put("updatedAt", participant.updatedAt().toString());
    return inCasing(camel, casing);
  }

  private static @Nullable Map<String, @Nullable Object> address(
      Participant participant, Casing casing) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    AzavFields.ADDRESS.forEach(
        (name, attribute) -> parts.put(name, participant.attributes().get(attribute)));
    boolean none = parts.values().stream().allMatch(it -> it == null);
    return none ? null : inCasing(parts, casing);
  }

  private static Map<String, Object> contactPoint(ContactPoint point) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", point.type().label());
    members.put("value", point.value());
    return members;
  }

  private static Map<String, @Nullable Object> inCasing(
      Map<String, @Nullable Object> camel, Casing casing) {
    if (casing == Casing.CAMEL) {
      return camel;
    }
    Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
    camel.forEach((name, value) -> renamed.put(casing.name(name), value));
    return renamed;
  }
}
