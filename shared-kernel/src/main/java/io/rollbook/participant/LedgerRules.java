package io.rollbook.participant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.IllegalCurrencyException;

/** Which bookings and payments a participant can have. */
public final class LedgerRules {

  private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

  private LedgerRules() {}

  /** What is wrong with an entry beside what is there; empty if nothing is. */
  public static List<Violation> check(Ledger ledger, LedgerEntry entry) {
    List<Violation> violations = new ArrayList<>();
    if (entry.reference().isBlank()) {
      violations.add(new Violation("reference", "can't be blank"));
    }
    violations.addAll(DetailRules.checkLine("reference", entry.reference()));
    if (entry.amount().signum() <= 0 || entry.amount().compareTo(LIMIT) >= 0) {
      violations.add(new Violation("amount", "must be greater than 0 and less than " + LIMIT));
    }
    try {
      entry.money();
    } catch (IllegalCurrencyException e) {
      violations.add(new Violation("currency", "is invalid"));
    } catch (ArithmeticException e) {
      violations.add(new Violation("amount", "has more decimals than the currency"));
    }
    ledger
        .currency()
        .filter(currency -> !currency.equals(entry.currency()))
        .ifPresent(
            currency ->
                violations.add(
                    new Violation(
                        "currency", "must be " + currency + " as for all other entries")));
    Optional<LedgerEntry> known = ledger.entry(entry.kind(), entry.reference());
    if (known.isPresent() && !known.get().isSame(entry)) {
      violations.add(new Violation("reference", "has already been taken"));
    }
    return violations;
  }
}
