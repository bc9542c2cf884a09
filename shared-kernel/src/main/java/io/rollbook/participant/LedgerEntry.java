package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Something booked or paid.
 *
 * @param reference by which the entry is known; unique for the participant
 * @param amount in the currency's major unit, such as 12.50
 * @param currency ISO 4217
 */
public record LedgerEntry(
    Kind kind,
    String reference,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    String currency) {

  /** On which side of the balance an entry counts. */
  public enum Kind {
    BOOKING,
    PAYMENT;

    /** The name in the log: lower case. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
