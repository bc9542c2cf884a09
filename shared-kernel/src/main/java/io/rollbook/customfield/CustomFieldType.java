package io.rollbook.customfield;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What kind of value a custom field has. */
public enum CustomFieldType {
  /** One line of at most 4 000 characters. */
  TEXT("text"),
  /** Several lines of at most 10 000 characters together. */
  NOTE("note"),
  /** A whole number of 64 bits. */
  INTEGER("integer"),
  /** A decimal number of at most 40 digits. */
  DECIMAL("decimal"),
  /** "true" or "false". */
  BOOLEAN("boolean"),
  /** A day, as 2026-11-01. */
  DATE("date"),
  /** A time of day, as 09:30. */
  TIME("time"),
  /** One of the definition's options; kept as its code, shown as its label. */
  LIST("list"),
  /** A text that is shown and cannot be answered: always the default. */
  STATEMENT("statement"),
  /** The id of something in another system. */
  SYSTEM_REFERENCE("systemReference");

  private final String label;

  CustomFieldType(String label) {
    this.label = label;
  }

  public static Optional<CustomFieldType> of(String label) {
    return Arrays.stream(values()).filter(type -> type.label.equals(label)).findAny();
  }

  /** The name in requests and in the log. */
  @JsonValue
  public String label() {
    return label;
  }
}
