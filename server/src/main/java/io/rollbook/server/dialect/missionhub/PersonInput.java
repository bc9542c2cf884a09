package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Gender;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The attributes of a person as a client sends them. */
final class PersonInput {

  static final String FIRST_NAME = "first_name";
  static final String LAST_NAME = "last_name";
  static final String GENDER = "gender";
  static final String STUDENT_STATUS = "student_status";
  static final String PICTURE = "picture";

  private static final String UNKNOWN = "is not included in the list";
  private static final Map<String, Gender> GENDERS =
      Map.of("male", Gender.MALE, "female", Gender.FEMALE, "other", Gender.DIVERSE);
  private static final Set<String> STUDENT_STATUSES =
      Set.of("not_student", "middle_school", "high_school", "collegiate", "masters_or_doctorate");

  private PersonInput() {}

  /**
   * Reads what is known; other attributes are passed over, and what is wrong is left in the
   * object's faults.
   *
   * @param isNew whether a first name must be given
   */
  static Attributes read(ResourceObject person, boolean isNew) {
    Attributes.Builder attributes = Attributes.builder();
    Given<String> firstName = person.text(FIRST_NAME);
    if (firstName.clears() || (isNew && !person.has(FIRST_NAME))) {
      person.refuse(FIRST_NAME, Faults.BLANK);
    }
    firstName.ifPresent(it -> attributes.set(Attribute.FIRST_NAME, it));
    person.text(LAST_NAME).ifPresent(it -> attributes.set(Attribute.LAST_NAME, it));
    person
        .parsed(GENDER, PersonInput::gender, UNKNOWN)
        .ifPresent(it -> attributes.set(Attribute.GENDER, it));
    person
        .parsed(STUDENT_STATUS, PersonInput::studentStatus, UNKNOWN)
        .ifPresent(it -> attributes.set(Attribute.STUDENT_STATUS, it));
    person.note(PICTURE).ifPresent(it -> attributes.set(Attribute.PICTURE_URL, it));
    return attributes.build();
  }

  /** The gender of this name, in any case. */
  static Optional<Gender> gender(String name) {
    return Optional.ofNullable(GENDERS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Optional<String> studentStatus(String name) {
    return Optional.of(name).filter(STUDENT_STATUSES::contains);
  }
}
