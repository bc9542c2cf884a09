package io.rollbook.customfield;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.ContactPoint.Kind;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Participant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What flat documents say of a participant beside custom fields, all of it as text. */
public final class StandardValues {

  private StandardValues() {}

  /** By the names of {@link StandardNames}, in their order; what is missing is left out. */
  public static Map<String, String> of(Participant participant) {
    ContactBook book = new ContactBook(participant.attributes());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Person_Id", Long.toString(participant.number()));
    values.put("Serial_Number", participant.serialNumber());
    put(values, "External_Id", participant.identifiers().get(IdentifierNamespace.EXTERNAL_ID));
    put(values, "Prefix_Title", text(participant, Attribute.SALUTATION));
    put(values, "First_Name", text(participant, Attribute.FIRST_NAME));
    put(values, "Family_Name", text(participant, Attribute.LAST_NAME));
    put(values, "Full_Name", joined(participant, Attribute.FIRST_NAME, Attribute.LAST_NAME));
    put(values, "Suffix_Title", text(participant, Attribute.NAME_SUFFIX));
    put(values, "Company", text(participant, Attribute.COMPANY));
    put(values, "Position", text(participant, Attribute.POSITION));
    put(values, "Department", text(participant, Attribute.DEPARTMENT));
    put(values, "Email", text(participant, Attribute.EMAIL));
    put(values, "Phone", phone(book, Kind.LANDLINE, Kind.PHONE));
    put(values, "Mobile", phone(book, Kind.MOBILE));
    put(values, "Address", joined(participant, Attribute.STREET, Attribute.HOUSE_NUMBER));
    put(values, "Postal_Code", text(participant, Attribute.POSTAL_CODE));
    put(values, "City", text(participant, Attribute.CITY));
    put(values, "Country_Name", text(participant, Attribute.COUNTRY));
    put(values, "Biography", text(participant, Attribute.BIOGRAPHY));
    put(values, "Image01", text(participant, Attribute.PICTURE_URL));
    put(values, "Category_Name", text(participant, Attribute.CATEGORY));
    values.put("Status", participant.status().label());
    values.put("Total_Booked", money(participant.ledger().booked()));
    values.put("Total_Paid", money(participant.ledger().paid()));
    values.put("Total_Balance", money(participant.ledger().balance()));
    return values;
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
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

  private static @Nullable String phone(ContactBook book, Kind... kinds) {
    return book.phone(kinds).map(ContactPoint::value).orElse(null);
  }

  /** Two decimals, whatever the currency has. */
  private static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
