package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Something booked or paid.
 *
 * @param reference by which the entry is known; unique for the participant and the kind
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

  /** The same with as many decimals as the currency has. */
  public LedgerEntry inUnitsOfCurrency() {
    return new LedgerEntry(kind, reference, money().getAmount(), currency);
  }

  /**
   * The amount as money.
   *
   * @throws org.joda.money.IllegalCurrencyException if there is no such currency
   * @throws ArithmeticException if the currency has no units as small as that
   */
  Money money() {
    return Money.of(CurrencyUnit.of(currency), amount);
  }

  /** Whether both say the same, be it with more zeros. */
  boolean isSame(LedgerEntry other) {
    return isKnownAs(other.kind, other.reference)
        && amount.compareTo(other.amount) == 0
        && currency.equals(other.currency);
  }

  boolean isKnownAs(Kind otherKind, String otherReference) {
    return kind == otherKind && reference.equals(otherReference);
  }
}
