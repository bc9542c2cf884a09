package io.rollbook.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
      case CONTACT_POINTS -> elements(json).map(AttributeType::contactPoint).toList();
      case ADDRESSES -> elements(json).map(AttributeType::address).toList();
    };
  }

  /** The value in a form that any JSON writer can write. */
  Object toJson(Object value) {
    return this == DATE ? value.toString() : value;
  }

  private static Stream<Map<?, ?>> elements(Object json) {
    return ((List<?>) json).stream().map(element -> (Map<?, ?>) element);
  }

  private static ContactPoint contactPoint(Map<?, ?> json) {
    return new ContactPoint(
        ContactPoint.Kind.of((String) required(json, "type")).orElseThrow(),
        (String) required(json, "value"),
        (String) json.get("extension"),
        Boolean.TRUE.equals(json.get("primary")),
        Boolean.TRUE.equals(json.get("validated")),
        (String) json.get("location"),
        (String) json.get("normalized"),
        id(json));
  }

  private static PostalAddress address(Map<?, ?> json) {
    List<?> lines = json.get("lines") instanceof List<?> list ? list : List.of();
    return new PostalAddress(
        (String) json.get("kind"),
        lines.stream().map(String.class::cast).toList(),
        (String) json.get("street"),
        (String) json.get("houseNumber"),
        (String) json.get("postalCode"),
        (String) json.get("city"),
        (String) json.get("region"),
        (String) json.get("country"),
        id(json));
  }

  private static int id(Map<?, ?> json) {
    return json.get("id") instanceof Number id ? id.intValue() : 0;
  }

  private static Object required(Map<?, ?> json, String member) {
    @Nullable Object value = json.get(member);
    if (value == null) {
      throw new IllegalArgumentException("Missing: " + member);
    }
    return value;
  }
}
