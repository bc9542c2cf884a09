package io.rollbook.server.demo;

import io.rollbook.audit.Caller;
import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.server.customfields.CustomFieldDefinitions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The custom fields that invented participants have. */
@Component
class DemoFields {

  static final String MEAL = "Meal";
  static final String EXPERIENCE = "Years_of_Experience";
  static final String ARRIVAL = "Arrival";

  /** Code and label of what one can ask for. */
  static final List<FieldOption> MEALS =
      List.of(
          new FieldOption("any", "Anything"),
          new FieldOption("vegetarian", "Vegetarian"),
          new FieldOption("vegan", "Vegan"),
          new FieldOption("halal", "Halal"),
          new FieldOption("kosher", "Kosher"));

  private final CustomFieldDefinitions definitions;

  DemoFields(CustomFieldDefinitions definitions) {
    this.definitions = definitions;
  }

  /** Defines those that are not there yet; code to number of those that can have values. */
  Map<String, Long> ensure(Caller caller) {
    Map<String, CustomField> fields = new HashMap<>();
    definitions.list(caller.workspace()).forEach(it -> fields.put(it.code(), it));
    Map<String, Long> numbers = new HashMap<>();
    Stream.of(
            ensure(caller, fields, MEAL, CustomFieldType.LIST, "Meal", MEALS),
            ensure(
                caller,
                fields,
                EXPERIENCE,
                CustomFieldType.INTEGER,
                "Years of experience",
                List.of()),
            ensure(caller, fields, ARRIVAL, CustomFieldType.DATE, "Arrival", List.of()))
        .filter(CustomField::active)
        .forEach(it -> numbers.put(it.code(), it.id().number()));
    return numbers;
  }

  private CustomField ensure(
      Caller caller,
      Map<String, CustomField> known,
      String code,
      CustomFieldType type,
      String label,
      List<FieldOption> options) {
    CustomField field = known.get(code);
    return field == null
        ? definitions
            .define(caller, code, type, new FieldSettings(label, options, null, false, false), null)
            .field()
        : field;
  }
}
