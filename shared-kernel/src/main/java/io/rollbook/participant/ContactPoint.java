package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a participant beside the primary e-mail address.
 *
 * @param value a number or an address, as it was given
 * @param extension of a landline, or null
 * @param primary whether it is the preferred one of its kind
 * @param validated whether it is known to work
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record ContactPoint(
    Kind type, String value, @Nullable String extension, boolean primary, boolean validated) {

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
  }

  public ContactPoint(Kind type, String value) {
    this(type, value, null, false, false);
  }
}
