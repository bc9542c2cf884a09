package io.rollbook.server.dialect.bigchange;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Participant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person as this API shows it: every member, null where there is no value. */
final class PersonOutput {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private PersonOutput() {}

  /**
   * All members.
   *
   * @param definitions of the workspace's custom fields, by number
   */
  static Map<String, @Nullable Object> members(
      Participant participant, List<CustomField> definitions) {
    Map<String, @Nullable Object> person = new LinkedHashMap<>();
    person.put("id", participant.id().value().toString());
    person.put("createdAt", INSTANT.format(participant.createdAt()));
    person.put(PersonFields.CONTACT_ID, participant.attributes().get(Attribute.CONTACT_ID));
    PersonFields.TEXTS.forEach(
        (member, attribute) -> {
          person.put(member, participant.attributes().get(attribute));
          if (attribute == Attribute.EMAIL) {
            person.putAll(PersonPhones.of(participant.attributes()));
          }
        });
    person.put(PersonFields.OPTED_OUT, participant.consent().marketingOptOut());
    person.put(
        PersonFields.CUSTOM_FIELDS,
        definitions.stream()
            .filter(it -> isShown(it, participant))
            .map(it -> item(it, participant))
            .toList());
    return person;
  }

  /** What was answered, also if it cannot be any more; and what is said to everybody. */
  private static boolean isShown(CustomField definition, Participant participant) {
    return definition.type() == CustomFieldType.STATEMENT
        ? definition.active()
        : participant.customFields().containsKey(definition.number());
  }

  private static Map<String, @Nullable Object> item(
      CustomField definition, Participant participant) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("definitionId", definition.number());
    item.put("type", type(definition.type()));
    item.put("value", definition.processed(participant.customFields().get(definition.number())));
    return item;
  }

  /** BigChange's name for a type. */
  private static String type(CustomFieldType type) {
    return type == CustomFieldType.SYSTEM_REFERENCE ? "systemList" : type.label();
  }
}
