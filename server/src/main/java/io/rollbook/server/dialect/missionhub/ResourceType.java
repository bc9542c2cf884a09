package io.rollbook.server.dialect.missionhub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of resource that this API speaks of, and where their relationships lead. */
enum ResourceType {
  PERSON,
  EMAIL_ADDRESS,
  PHONE_NUMBER,
  ADDRESS,
  ORGANIZATIONAL_PERMISSION,
  CONTACT_ASSIGNMENT,
  ORGANIZATION;

  static final String EMAIL_ADDRESSES = "email_addresses";
  static final String PHONE_NUMBERS = "phone_numbers";
  static final String ADDRESSES = "addresses";
  static final String PERMISSIONS = "organizational_permissions";
  static final String ASSIGNMENTS = "contact_assignments";
  static final String REVERSE_ASSIGNMENTS = "reverse_contact_assignments";
  static final String PERSON_END = "person";
  static final String ASSIGNED_TO = "assigned_to";
  static final String ORGANIZATION_END = "organization";

  /** What clients also call an e-mail address when they send one. */
  private static final String EMAIL = "email";

  private static final Map<String, ResourceType> OF_PERSON =
      Map.of(
          EMAIL_ADDRESSES, EMAIL_ADDRESS,
          PHONE_NUMBERS, PHONE_NUMBER,
          ADDRESSES, ADDRESS,
          PERMISSIONS, ORGANIZATIONAL_PERMISSION,
          ASSIGNMENTS, CONTACT_ASSIGNMENT,
          REVERSE_ASSIGNMENTS, CONTACT_ASSIGNMENT);

  /** The type of this name in a request. */
  static Optional<ResourceType> of(String name) {
    return name.equals(EMAIL)
        ? Optional.of(EMAIL_ADDRESS)
        : Arrays.stream(values()).filter(it -> it.label().equals(name)).findAny();
  }

  /** The name in answers. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where the relationships lead that can be followed by {@code include}. */
  Map<String, ResourceType> related() {
    return switch (this) {
      case PERSON -> OF_PERSON;
      case EMAIL_ADDRESS, PHONE_NUMBER, ADDRESS -> Map.of(PERSON_END, PERSON);
      case ORGANIZATIONAL_PERMISSION -> Map.of(PERSON_END, PERSON, ORGANIZATION_END, ORGANIZATION);
      case CONTACT_ASSIGNMENT ->
          Map.of(ASSIGNED_TO, PERSON, PERSON_END, PERSON, ORGANIZATION_END, ORGANIZATION);
      case ORGANIZATION -> Map.of();
    };
  }
}
