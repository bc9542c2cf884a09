package io.rollbook.server.console.participants;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldValues;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Participant;
import io.rollbook.server.console.participants.EditField.Group;
import io.rollbook.server.console.participants.EditField.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Which fields of a participant can be edited, and what stands in them. */
final class EditForm {

  static final String MARKETING_OPT_OUT = "marketingOptOut";

  private static final List<Option> YES_OR_NO =
      List.of(new Option("true", "yes", null), new Option("false", "no", null));

  private EditForm() {}

  /** All single fields that can be edited in a workspace, in the order in which they are shown. */
  static List<EditField> fields(List<CustomField> definitions) {
    List<EditField> fields = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      add(attribute, fields);
    }
    fields.add(EditField.choice(MARKETING_OPT_OUT, YES_OR_NO));
    for (IdentifierNamespace namespace : IdentifierNamespace.values()) {
      fields.add(EditField.standard(namespace.label(), "text", Group.IDENTIFIERS));
    }
    definitions.stream()
        .filter(it -> it.active() && !it.settings().readOnly())
        .filter(it -> it.type() != CustomFieldType.STATEMENT)
        .map(EditForm::custom)
        .forEach(fields::add);
    return fields;
  }

  /** What stands in the fields for a participant, by name; empty where nothing does. */
  static Map<String, String> valuesOf(Participant participant, List<EditField> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(it -> values.put(it.name(), ""));
    for (Attribute attribute : participant.attributes().keys()) {
      Object value = participant.attributes().get(attribute);
      values.computeIfPresent(
          attribute.label(),
          (_, _) -> value instanceof Gender gender ? gender.label() : Objects.toString(value, ""));
    }
    EditRows.valuesOf(participant)
        .forEach((name, value) -> values.computeIfPresent(name, (_, _) -> value));
    values.put(MARKETING_OPT_OUT, Boolean.toString(participant.consent().marketingOptOut()));
    participant.identifiers().forEach((namespace, value) -> values.put(namespace.label(), value));
    participant
        .customFields()
        .forEach(
            (number, value) ->
                values.computeIfPresent(FieldValues.nameInViolations(number), (_, _) -> value));
    values.replaceAll((_, value) -> FormValues.normal(value));
    return values;
  }

  private static void add(Attribute attribute, List<EditField> fields) {
    Group group = Attribute.MAIN_ADDRESS.contains(attribute) ? Group.ADDRESS : Group.PERSON;
    String name = attribute.label();
    switch (attribute.type()) {
      case TEXT -> fields.add(EditField.standard(name, "text", group));
      case EMAIL -> fields.add(EditField.standard(name, "email", group));
      case NOTE ->
          fields.add(
              EditField.standard(name, attribute == Attribute.PICTURE_URL ? "url" : "note", group));
      case DATE -> fields.add(EditField.standard(name, "date", group));
      case GENDER ->
          fields.add(
              EditField.choice(
                  name,
                  Stream.of(Gender.values())
                      .map(it -> new Option(it.label(), "gender." + it.label(), null))
                      .toList()));
      case INTEGER, CONTACT_POINTS, ADDRESSES -> {
        // Other systems' numbers are not for people, and lists have rows.
      }
    }
  }

  private static EditField custom(CustomField field) {
    String kind =
        switch (field.type()) {
          case TEXT, SYSTEM_REFERENCE, STATEMENT, DECIMAL -> "text";
          case NOTE -> "note";
          case INTEGER -> "number";
          case DATE -> "date";
          case TIME -> "time";
          case BOOLEAN, LIST -> "choice";
        };
    List<Option> options =
        field.type() == CustomFieldType.BOOLEAN
            ? YES_OR_NO
            : field.settings().options().stream()
                .map(it -> new Option(it.code(), null, it.label()))
                .toList();
    return new EditField(
        FieldValues.nameInViolations(field.number()),
        null,
        field.label(),
        kind,
        options,
        field.settings().mandatory(),
        Group.CUSTOM);
  }
}
