package io.rollbook.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.LedgerEntry.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerRulesTest {

  private static final Ledger ONE_BOOKING = Ledger.EMPTY.with(entry("H-1", "12.50", "EUR"));

  @ParameterizedTest
  @CsvSource({
    "12.50, EUR",
    "0.01, EUR",
    "12, EUR",
    "500, JPY",
    "1.234, KWD",
    "999999999999.99, USD"
  })
  void amountsInUnitsOfACurrencyAreAccepted(String amount, String currency) {
    assertThat(LedgerRules.check(Ledger.EMPTY, entry("H-1", amount, currency))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, EUR, amount",
    "-1, EUR, amount",
    "12.505, EUR, amount",
    "0.5, JPY, amount",
    "1000000000000, EUR, amount",
    "1, XYZ, currency",
    "1, eur, currency"
  })
  void otherAmountsAreRefused(String amount, String currency, String field) {
    assertThat(LedgerRules.check(Ledger.EMPTY, entry("H-1", amount, currency)))
        .extracting(Violation::field)
        .containsExactly(field);
  }

  @Test
  void aSecondCurrencyIsRefused() {
    assertThat(LedgerRules.check(ONE_BOOKING, entry("H-2", "1", "USD")))
        .extracting(Violation::field)
        .containsExactly("currency");
  }

  @Test
  void theSameReferenceWithTheSameAmountIsTheSameBooking() {
    assertThat(LedgerRules.check(ONE_BOOKING, entry("H-1", "12.5", "EUR"))).isEmpty();
  }

  @Test
  void theSameReferenceWithAnotherAmountIsRefused() {
    assertThat(LedgerRules.check(ONE_BOOKING, entry("H-1", "13", "EUR")))
        .extracting(Violation::field)
        .containsExactly("reference");
  }

  @Test
  void aPaymentMayHaveTheReferenceOfABooking() {
    LedgerEntry payment = new LedgerEntry(Kind.PAYMENT, "H-1", new BigDecimal("5"), "EUR");
    assertThat(LedgerRules.check(ONE_BOOKING, payment)).isEmpty();
  }

  @Test
  void whatIsReversedNoLongerHoldsToACurrency() {
    Ledger reversed = ONE_BOOKING.reverse(Kind.BOOKING, "H-1");
    assertThat(reversed.booked()).isZero();
    assertThat(LedgerRules.check(reversed, entry("H-2", "1", "USD"))).isEmpty();
  }

  private static LedgerEntry entry(String reference, String amount, String currency) {
    return new LedgerEntry(Kind.BOOKING, reference, new BigDecimal(amount), currency);
  }
}
