package io.rollbook.server.dialect.bigchange;

import io.rollbook.participant.Attribute;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which of the API's members are plain texts, and what each is called here. */
final class PersonFields {

  static final String CONTACT_ID = "contactId";
  static final String OPTED_OUT = "isOptedOut";
  static final String CUSTOM_FIELDS = "customFields";

  /** In the order of the page. */
  static final Map<String, Attribute> TEXTS = new LinkedHashMap<>();

  /** Those that every person has. */
  static final Set<String> REQUIRED = Set.of("forename", "surname", "email");

  private static final Map<String, String> MEMBERS = new HashMap<>();

  static {
    TEXTS.put("title", Attribute.SALUTATION);
    TEXTS.put("forename", Attribute.FIRST_NAME);
    TEXTS.put("surname", Attribute.LAST_NAME);
    TEXTS.put("email", Attribute.EMAIL);
    TEXTS.put("position", Attribute.POSITION);
    TEXTS.put("department", Attribute.DEPARTMENT);
    TEXTS.forEach((member, attribute) -> MEMBERS.put(attribute.label(), member));
    // Each number is checked by itself; what is left to be wrong is that there are too many.
    MEMBERS.put(Attribute.CONTACT_INFORMATION.label(), PersonPhones.MOBILE);
  }

  private PersonFields() {}

  /** The member that a name of the log stands for; any other name as it is. */
  static String member(String nameInLog) {
    return MEMBERS.getOrDefault(nameInLog, nameInLog);
  }
}
