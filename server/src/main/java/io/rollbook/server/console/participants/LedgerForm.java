package io.rollbook.server.console.participants;

import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntry.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was typed into the form that records a booking or a payment.
 *
 * @param kind the name in the log
 */
record LedgerForm(String kind, String reference, String amount, String currency) {

  private static final List<String> BLANK = List.of("can't be blank");

  static LedgerForm empty(String currency) {
    return new LedgerForm(Kind.BOOKING.label(), "", "", currency);
  }

  static LedgerForm of(HttpServletRequest request) {
    return new LedgerForm(
        FormValues.text(request, "kind"),
        FormValues.text(request, "reference"),
        FormValues.text(request, "amount"),
        FormValues.text(request, "currency"));
  }

  /** By field: what cannot be read. */
  Map<String, List<String>> errors(Locale locale) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    if (reference.isEmpty()) {
      errors.put("reference", BLANK);
    }
    if (amount.isEmpty()) {
      errors.put("amount", BLANK);
    } else if (Amounts.parse(amount, locale).isEmpty()) {
      errors.put("amount", List.of("is invalid"));
    }
    if (currency.isEmpty()) {
      errors.put("currency", BLANK);
    }
    return errors;
  }

  /** The entry, if there are no errors; currencies are known by capital letters. */
  LedgerEntry entry(Locale locale) {
    BigDecimal read = Amounts.parse(amount, locale).orElseThrow();
    return new LedgerEntry(ledgerKind(), reference, read, currency.toUpperCase(Locale.ROOT));
  }

  Kind ledgerKind() {
    return kind.equals(Kind.PAYMENT.label()) ? Kind.PAYMENT : Kind.BOOKING;
  }
}
