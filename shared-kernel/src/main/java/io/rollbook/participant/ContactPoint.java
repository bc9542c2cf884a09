package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a participant beside the primary e-mail address.
 *
 * @param value a number or an address, as it was given
 * @param extension of a landline, or null
 * @param primary whether it is the preferred one of its kind
 * @param validated whether it is known to work
 * @param location where it reaches the participant, such as "home", if that was said; else null
 * @param normalized the phone number in E.164, if it is one; else null
 * @param id tells it from the participant's other contact points and addresses, for ever; 0 if it
 *     has none yet
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record ContactPoint(
    Kind type,
    String value,
    @Nullable String extension,
    boolean primary,
    boolean validated,
    @Nullable String location,
    @Nullable String normalized,
    int id) {

  /** What kind of way it is. */
  public enum Kind {
    PHONE,
    MOBILE,
    FAX,
    LANDLINE,
    EMAIL,
    TEAM_EMAIL,
    SKYPE;

    /** The kind of this name, in lower case. */
    public static Optional<Kind> of(String name) {
      for (Kind kind : values()) {
        if (kind.label().equals(name)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /** The name in the log: lower case. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isEmail() {
      return this == EMAIL || this == TEAM_EMAIL;
    }

    /** Whether one can be called there. */
    public boolean isPhone() {
      return this == PHONE || this == MOBILE || this == LANDLINE;
    }
  }

  public ContactPoint(Kind type, String value) {
    this(type, value, null, false, false, null, null, 0);
  }

  /** What a JSON parser made of one, in which absent members have their defaults. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ContactPoint ofJson(Map<String, ?> json) {
    return new ContactPoint(
        Kind.of((String) required(json, "type")).orElseThrow(),
        (String) required(json, "value"),
        (String) json.get("extension"),
        Boolean.TRUE.equals(json.get("primary")),
        Boolean.TRUE.equals(json.get("validated")),
        (String) json.get("location"),
        (String) json.get("normalized"),
        json.get("id") instanceof Number number ? number.intValue() : 0);
  }

  private static Object required(Map<String, ?> json, String member) {
    @Nullable Object value = json.get(member);
    if (value == null) {
      throw new IllegalArgumentException("Missing: " + member);
    }
    return value;
  }

  /** The same under an id. */
  public ContactPoint withId(int newId) {
    return new ContactPoint(
        type, value, extension, primary, validated, location, normalized, newId);
  }

  /** The same with another value, of which nothing is known yet. */
  public ContactPoint withValue(String newValue) {
    return newValue.equals(value)
        ? this
        : new ContactPoint(type, newValue, extension, primary, false, location, null, id);
  }

  /** The same with its normalized form, or with none. */
  public ContactPoint withNormalized(@Nullable String form) {
    return new ContactPoint(type, value, extension, primary, validated, location, form, id);
  }

  /** The same with another extension, or with none. */
  public ContactPoint withExtension(@Nullable String newExtension) {
    return new ContactPoint(
        type, value, newExtension, primary, validated, location, normalized, id);
  }

  /** Whether it is the same way, whatever else is known of it. */
  boolean isSameWay(ContactPoint other) {
    return type == other.type && value.equals(other.value);
  }

  /** What is known of the same way, where this one says nothing. */
  ContactPoint orKnown(ContactPoint known) {
    return new ContactPoint(
        type,
        value,
        extension == null ? known.extension : extension,
        primary || known.primary,
        validated || known.validated,
        location == null ? known.location : location,
        normalized == null ? known.normalized : normalized,
        known.id);
  }
}
