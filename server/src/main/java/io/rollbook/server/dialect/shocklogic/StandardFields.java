package io.rollbook.server.dialect.shocklogic;

import io.rollbook.customfield.StandardNames;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.ContactPoint.Kind;
import io.rollbook.participant.IdentifierNamespace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the standard names of profiles stand for. Those that stand for nothing are read only. */
final class StandardFields {

  static final String EXTERNAL_ID = "External_Id";
  static final String ADDRESS = "Address";

  /** Names of plain attributes. */
  static final Map<String, Attribute> TEXTS = new LinkedHashMap<>();

  /** Names of numbers, and at which kinds of contact point they are; new ones are of the first. */
  static final Map<String, Kind[]> PHONES = new LinkedHashMap<>();

  private static final Map<String, String> BY_COMPARABLE = new HashMap<>();
  private static final Map<String, String> BY_LABEL = new HashMap<>();

  static {
    TEXTS.put("Prefix_Title", Attribute.SALUTATION);
    TEXTS.put("First_Name", Attribute.FIRST_NAME);
    TEXTS.put("Family_Name", Attribute.LAST_NAME);
    TEXTS.put("Suffix_Title", Attribute.NAME_SUFFIX);
    TEXTS.put("Company", Attribute.COMPANY);
    TEXTS.put("Position", Attribute.POSITION);
    TEXTS.put("Department", Attribute.DEPARTMENT);
    TEXTS.put("Email", Attribute.EMAIL);
    TEXTS.put("Postal_Code", Attribute.POSTAL_CODE);
    TEXTS.put("City", Attribute.CITY);
    TEXTS.put("Country_Name", Attribute.COUNTRY);
    TEXTS.put("Biography", Attribute.BIOGRAPHY);
    TEXTS.put("Image01", Attribute.PICTURE_URL);
    TEXTS.put("Category_Name", Attribute.CATEGORY);

    PHONES.put("Phone", new Kind[] {Kind.LANDLINE, Kind.PHONE});
    PHONES.put("Mobile", new Kind[] {Kind.MOBILE});

    StandardNames.ALL.forEach(name -> BY_COMPARABLE.put(StandardNames.comparable(name), name));
    TEXTS.forEach((name, attribute) -> BY_LABEL.put(attribute.label(), name));
    BY_LABEL.put(IdentifierNamespace.EXTERNAL_ID.label(), EXTERNAL_ID);
    BY_LABEL.put(Attribute.STREET.label(), ADDRESS);
    BY_LABEL.put(Attribute.CONTACT_INFORMATION.label(), "Phone");
  }

  private StandardFields() {}

  /** The standard name that this is a spelling of. */
  static Optional<String> named(String name) {
    return Optional.ofNullable(BY_COMPARABLE.get(StandardNames.comparable(name)));
  }

  static boolean isWritable(String name) {
    return TEXTS.containsKey(name)
        || PHONES.containsKey(name)
        || name.equals(EXTERNAL_ID)
        || name.equals(ADDRESS);
  }

  /** The name for what the log calls so, or null. */
  static @Nullable String ofLabel(String label) {
    return BY_LABEL.get(label);
  }
}
