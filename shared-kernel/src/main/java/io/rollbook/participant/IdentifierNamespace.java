package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an identifier that people or other systems give to a participant comes from. */
public enum IdentifierNamespace {
  CUSTOMER_NUMBER("customerNumber", false),
  INTERNAL_CUSTOMER_NUMBER("internalCustomerNumber", false),
  CHECKMANGO_KEY("checkmangoKey", true),
  EXTERNAL_ID("externalId", true);

  private final String label;
  private final boolean unique;

  IdentifierNamespace(String label, boolean unique) {
    this.label = label;
    this.unique = unique;
  }

  /** The name in the log. */
  @JsonValue
  public String label() {
    return label;
  }

  /** The form in which two values are compared: Checkmango's keys differ in more than case. */
  public String comparable(String value) {
    return this == CHECKMANGO_KEY ? value.toLowerCase(Locale.ROOT) : value;
  }

  /** Whether at most one participant of a workspace may have the same value. */
  public boolean unique() {
    return unique;
  }
}
