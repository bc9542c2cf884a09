package io.rollbook.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kinds of value that an {@link Attribute} has: their Java type, their limit, and their form in
 * JSON.
 */
public enum AttributeType {
  /** One line of at most 255 characters. */
  TEXT(255),
  /** An e-mail address of at most 254 characters. */
  EMAIL(254),
  /** Several lines of at most 10 000 characters together. */
  NOTE(10_000),
  /** A {@link LocalDate}; in JSON as ISO 8601. */
  DATE(0),
  /** A {@link Long}. */
  INTEGER(0),
  /** A {@link Gender}. */
  GENDER(0),
  /** A list of {@link ContactPoint}; each text of it at most 255 characters. */
  CONTACT_POINTS(255),
  /** A list of {@link PostalAddress}; each text of it at most 255 characters. */
  ADDRESSES(255);

  private final int maxLength;

  AttributeType(int maxLength) {
    this.maxLength = maxLength;
  }

  /** The most characters that a text of this type may have; 0 if it has no text. */
  public int maxLength() {
    return maxLength;
  }

  /** The value for what a JSON parser made of it: strings, numbers, booleans, maps and lists. */
  Object fromJson(Object json) {
    return switch (this) {
      case TEXT, EMAIL, NOTE -> (String) json;
      case DATE -> LocalDate.parse((String) json);
      case INTEGER -> ((Number) json).longValue();
      case GENDER -> Gender.of((String) json).orElseThrow();
      case CONTACT_POINTS -> elements(json).map(ContactPoint::ofJson).toList();
      case ADDRESSES -> elements(json).map(PostalAddress::ofJson).toList();
    };
  }

  /** The value in a form that any JSON writer can write. */
  Object toJson(Object value) {
    return this == DATE ? value.toString() : value;
  }

  @SuppressWarnings("unchecked") // JSON has no other keys
  private static Stream<Map<String, ?>> elements(Object json) {
    return ((List<?>) json).stream().map(element -> (Map<String, ?>) element);
  }
}
