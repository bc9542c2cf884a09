package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Participant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The flat document of a participant: each standard value under its profile-values name, and at the
 * same level each custom value under its field's code, as people are to see it. What is missing is
 * left out, and so are statements, which are no participant's.
 */
final class ProfileDocument {

  private ProfileDocument() {}

  /**
   * The document.
   *
   * @param definitions of the workspace, by number; none are needed without custom values
   */
  static Map<String, String> of(Participant participant, List<CustomField> definitions) {
    Map<String, String> document = standard(participant);
    for (CustomField field : definitions) {
      String kept = participant.customFields().get(field.number());
      if (kept != null && field.type() != CustomFieldType.STATEMENT) {
        // A code that was given up can be given again; the newer field counts.
        document.keySet().removeIf(field.code()::equalsIgnoreCase);
        put(document, field.code(), field.processed(kept));
      }
    }
    return document;
  }

  private static Map<String, String> standard(Participant participant) {
    Map<String, String> document = new LinkedHashMap<>();
    document.put("Person_Id", Long.toString(participant.number()));
    document.put("Serial_Number", participant.serialNumber());
    put(document, "External_Id", participant.identifiers().get(IdentifierNamespace.EXTERNAL_ID));
    put(document, "Prefix_Title", text(participant, Attribute.SALUTATION));
    put(document, "First_Name", text(participant, Attribute.FIRST_NAME));
    put(document, "Family_Name", text(participant, Attribute.LAST_NAME));
    put(document, "Full_Name", joined(participant, Attribute.FIRST_NAME, Attribute.LAST_NAME));
    put(document, "Suffix_Title", text(participant, Attribute.NAME_SUFFIX));
    put(document, "Company", text(participant, Attribute.COMPANY));
    put(document, "Position", text(participant, Attribute.POSITION));
    put(document, "Department", text(participant, Attribute.DEPARTMENT));
    put(document, "Email", text(participant, Attribute.EMAIL));
    put(
        document,
        "Phone",
        number(participant, ContactPoint.Kind.LANDLINE, ContactPoint.Kind.PHONE));
    put(document, "Mobile", number(participant, ContactPoint.Kind.MOBILE));
    put(document, "Address", joined(participant, Attribute.STREET, Attribute.HOUSE_NUMBER));
    put(document, "Postal_Code", text(participant, Attribute.POSTAL_CODE));
    put(document, "City", text(participant, Attribute.CITY));
    put(document, "Country_Name", text(participant, Attribute.COUNTRY));
    put(document, "Biography", text(participant, Attribute.BIOGRAPHY));
    put(document, "Image01", text(participant, Attribute.PICTURE_URL));
    put(document, "Category_Name", text(participant, Attribute.CATEGORY));
    document.put("Status", participant.status().label());
    document.put("Total_Booked", money(participant.ledger().booked()));
    document.put("Total_Paid", money(participant.ledger().paid()));
    document.put("Total_Balance", money(participant.ledger().balance()));
    return document;
  }

  private static void put(Map<String, String> document, String name, @Nullable String value) {
    if (value != null) {
      document.put(name, value);
    }
  }

  private static @Nullable String text(Participant participant, Attribute attribute) {
    return participant.attributes().text(attribute).orElse(null);
  }

  private static @Nullable String joined(Participant participant, Attribute... attributes) {
    String text =
        Stream.of(attributes)
            .flatMap(attribute -> participant.attributes().text(attribute).stream())
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String number(Participant participant, ContactPoint.Kind... kinds) {
    return Stream.of(kinds)
        .flatMap(
            kind ->
                participant.attributes().contactPoints().stream().filter(it -> it.type() == kind))
        .map(ContactPoint::value)
        .findFirst()
        .orElse(null);
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
