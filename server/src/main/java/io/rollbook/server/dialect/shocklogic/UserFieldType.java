package io.rollbook.server.dialect.shocklogic;

import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.StandardNames;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of answer a user field takes; the first three are the page's. */
enum UserFieldType {
  TEXT("Text", CustomFieldType.TEXT),
  DATE("Date", CustomFieldType.DATE),
  DROPDOWN("Dropdown", CustomFieldType.LIST),
  NOTE("Note", CustomFieldType.NOTE),
  INTEGER("Integer", CustomFieldType.INTEGER),
  DECIMAL("Decimal", CustomFieldType.DECIMAL),
  BOOLEAN("Boolean", CustomFieldType.BOOLEAN),
  TIME("Time", CustomFieldType.TIME),
  STATEMENT("Statement", CustomFieldType.STATEMENT),
  SYSTEM_REFERENCE("System_Reference", CustomFieldType.SYSTEM_REFERENCE);

  private final String label;
  private final CustomFieldType type;

  UserFieldType(String label, CustomFieldType type) {
    this.label = label;
    this.type = type;
  }

  /** The type of this name in any spelling, be it the one that all APIs know. */
  static Optional<CustomFieldType> of(String name) {
    String comparable = StandardNames.comparable(name);
    return Stream.of(values())
        .filter(
            it ->
                comparable.equals(StandardNames.comparable(it.label))
                    || comparable.equals(StandardNames.comparable(it.type.label())))
        .map(it -> it.type)
        .findFirst();
  }

  static String labelOf(CustomFieldType type) {
    return Stream.of(values()).filter(it -> it.type == type).findFirst().orElseThrow().label;
  }
}
