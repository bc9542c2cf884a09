package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a participant beside status and identifiers, over all APIs. Each constant
 * fixes the name in the log and the kind of value; adding one is all that a new attribute needs.
 */
public enum Attribute {
  SALUTATION("salutation", AttributeType.TEXT),
  FIRST_NAME("firstName", AttributeType.TEXT),
  LAST_NAME("lastName", AttributeType.TEXT),
  PREFERRED_NAME("preferredName", AttributeType.TEXT),
  NAME_SUFFIX("nameSuffix", AttributeType.TEXT),
  EMAIL("email", AttributeType.EMAIL),
  EMAIL_CONTACT_ID("email.contactId", AttributeType.INTEGER),
  CONTACT_INFORMATION("contactInformation", AttributeType.CONTACT_POINTS),
  STREET("address.street", AttributeType.TEXT),
  ADDRESS_LINE_2("address.line2", AttributeType.TEXT),
  ADDRESS_LINE_3("address.line3", AttributeType.TEXT),
  ADDRESS_LINE_4("address.line4", AttributeType.TEXT),
  HOUSE_NUMBER("address.houseNumber", AttributeType.TEXT),
  POSTAL_CODE("address.zipCode", AttributeType.TEXT),
  CITY("address.city", AttributeType.TEXT),
  REGION("address.region", AttributeType.TEXT),
  COUNTRY("address.country", AttributeType.TEXT),
  OTHER_ADDRESSES("otherAddresses", AttributeType.ADDRESSES),
  BIRTH_DATE("dateOfBirth", AttributeType.DATE),
  BIRTH_CITY("birthCity", AttributeType.TEXT),
  BIRTH_COUNTRY("birthCountry", AttributeType.TEXT),
  GENDER("gender", AttributeType.GENDER),
  COMPANY("company", AttributeType.TEXT),
  CONTACT_ID("contactId", AttributeType.INTEGER),
  POSITION("position", AttributeType.TEXT),
  DEPARTMENT("department", AttributeType.TEXT),
  CATEGORY("category", AttributeType.TEXT),
  BIOGRAPHY("biography", AttributeType.NOTE),
  PICTURE_URL("pictureUrl", AttributeType.NOTE),
  NOTES("notes", AttributeType.NOTE),
  MARKETING_CHANNEL("marketingChannel", AttributeType.TEXT),
  STUDENT_STATUS("studentStatus", AttributeType.TEXT);

  /** The parts of the main address. */
  public static final Set<Attribute> MAIN_ADDRESS =
      Set.copyOf(
          EnumSet.of(
              STREET,
              HOUSE_NUMBER,
              ADDRESS_LINE_2,
              ADDRESS_LINE_3,
              ADDRESS_LINE_4,
              POSTAL_CODE,
              CITY,
              REGION,
              COUNTRY));

  private static final Map<String, Attribute> BY_LABEL = new HashMap<>();

  static {
    for (Attribute attribute : values()) {
      BY_LABEL.put(attribute.label, attribute);
    }
  }

  private final String label;
  private final AttributeType type;

  Attribute(String label, AttributeType type) {
    this.label = label;
    this.type = type;
  }

  /** The attribute of this name in the log, or null. */
  public static @Nullable Attribute ofLabel(String label) {
    return BY_LABEL.get(label);
  }

  /** The name in the log. */
  @JsonValue
  public String label() {
    return label;
  }

  public AttributeType type() {
    return type;
  }
}
