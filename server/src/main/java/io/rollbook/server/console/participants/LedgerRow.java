package io.rollbook.server.console.participants;

import io.rollbook.participant.Ledger;
import java.util.List;
import java.util.Locale;

/**
 * A booking or a payment in the list.
 *
 * @param kind the name in the log
 * @param amount in the viewer's language
 */
record LedgerRow(String kind, String reference, String amount, boolean reversed) {

  /** All of a ledger, in the order in which they were recorded. */
  static List<LedgerRow> of(Ledger ledger, Locale locale) {
    return ledger.entries().stream()
        .map(
            it ->
                new LedgerRow(
                    it.kind().label(),
                    it.reference(),
                    Amounts.text(it.amount(), it.currency(), locale),
                    !ledger.counts(it)))
        .toList();
  }
}
