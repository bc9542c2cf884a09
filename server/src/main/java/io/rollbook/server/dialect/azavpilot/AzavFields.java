package io.rollbook.server.dialect.azavpilot;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.IdentifierNamespace;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which of the API's members are plain texts, and what each is called here. */
final class AzavFields {

  /** Members of a participant, in the order of the schema. */
  static final Map<String, Attribute> TEXTS = new LinkedHashMap<>();

  /** Members of an address. */
  static final Map<String, Attribute> ADDRESS = new LinkedHashMap<>();

  static final Map<String, IdentifierNamespace> IDENTIFIERS = new LinkedHashMap<>();

  static {
    TEXTS.put("email", Attribute.EMAIL);
    TEXTS.put("firstName", Attribute.FIRST_NAME);
    TEXTS.put("lastName", Attribute.LAST_NAME);
    TEXTS.put("preferredName", Attribute.PREFERRED_NAME);
    TEXTS.put("salutation", Attribute.SALUTATION);
    TEXTS.put("birthCity", Attribute.BIRTH_CITY);
    TEXTS.put("birthCountry", Attribute.BIRTH_COUNTRY);
    TEXTS.put("marketingChannel", Attribute.MARKETING_CHANNEL);

    ADDRESS.put("city", Attribute.CITY);
    ADDRESS.put("country", Attribute.COUNTRY);
    ADDRESS.put("houseNumber", Attribute.HOUSE_NUMBER);
    ADDRESS.put("street", Attribute.STREET);
    ADDRESS.put("zipCode", Attribute.POSTAL_CODE);

    IDENTIFIERS.put("customerNumber", IdentifierNamespace.CUSTOMER_NUMBER);
    IDENTIFIERS.put("internalCustomerNumber", IdentifierNamespace.INTERNAL_CUSTOMER_NUMBER);
  }

  private AzavFields() {}
}
