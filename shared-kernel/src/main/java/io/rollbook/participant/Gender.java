package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** A participant's gender, as far as the APIs know any. */
public enum Gender {
  DIVERSE,
  FEMALE,
  MALE;

  /** The gender of this name, in lower case. */
  public static Optional<Gender> of(String name) {
    for (Gender gender : values()) {
      if (gender.label().equals(name)) {
        return Optional.of(gender);
      }
    }
    return Optional.empty();
  }

  /** The name in the log: lower case. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
