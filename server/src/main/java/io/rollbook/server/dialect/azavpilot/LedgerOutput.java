package io.rollbook.server.dialect.azavpilot;

import io.rollbook.participant.Ledger;
import io.rollbook.participant.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows bookings and payments. */
final class LedgerOutput {

  private LedgerOutput() {}

  /** All entries of a kind, and what they come to together with those of the other kind. */
  static Map<String, Object> list(Ledger ledger, LedgerEntry.Kind kind) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(
        "data",
        ledger.entries().stream()
            .filter(it -> it.kind() == kind)
            .map(it -> entry(ledger, it))
            .toList());
    members.put("totals", totals(ledger));
    return members;
  }

  static Map<String, Object> entry(Ledger ledger, LedgerEntry entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", entry.kind().label());
    members.put("reference", entry.reference());
    members.put("amount", entry.amount().toPlainString());
    members.put("currency", entry.currency());
    members.put("reversed", !ledger.counts(entry));
    return members;
  }

  static Map<String, @Nullable Object> totals(Ledger ledger) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("booked", ledger.booked().toPlainString());
    members.put("paid", ledger.paid().toPlainString());
    members.put("balance", ledger.balance().toPlainString());
    members.put("currency", ledger.currency().orElse(null));
    return members;
  }
}
