package io.rollbook.participant;

import io.rollbook.participant.LedgerEntry.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a participant has booked and paid. All that counts is in one currency.
 *
 * @param entries in the order in which they were recorded
 * @param reversed those of them that count no longer
 */
public record Ledger(List<LedgerEntry> entries, Set<LedgerEntry> reversed) {

  public static final Ledger EMPTY = new Ledger(List.of(), Set.of());

  public Ledger {
    entries = List.copyOf(entries);
    reversed = Set.copyOf(reversed);
  }

  /** The entry known by this reference, be it reversed. */
  public Optional<LedgerEntry> entry(Kind kind, String reference) {
    return entries.stream().filter(it -> it.isKnownAs(kind, reference)).findFirst();
  }

  /** Whether an entry counts. */
  public boolean counts(LedgerEntry entry) {
    return !reversed.contains(entry);
  }

  /** The currency of all that counts; empty while nothing does. */
  public Optional<String> currency() {
    return counting().findFirst().map(LedgerEntry::currency);
  }

  /** What is booked, in the currency's major unit; 0 without a currency. */
  public BigDecimal booked() {
    return sum(Kind.BOOKING);
  }

  /** What is paid, in the currency's major unit; 0 without a currency. */
  public BigDecimal paid() {
    return sum(Kind.PAYMENT);
  }

  /** What is still to be paid; negative if too much was. */
  public BigDecimal balance() {
    return booked().subtract(paid());
  }

  Ledger with(LedgerEntry entry) {
    List<LedgerEntry> more = new ArrayList<>(entries);
    more.add(entry);
    return new Ledger(more, reversed);
  }

  Ledger reverse(Kind kind, String reference) {
    Set<LedgerEntry> more = new HashSet<>(reversed);
    entry(kind, reference).ifPresent(more::add);
    return new Ledger(entries, more);
  }

  /** As if these entries had never been recorded. */
  Ledger without(List<LedgerEntry> gone) {
    List<LedgerEntry> rest = new ArrayList<>(entries);
    rest.removeAll(gone);
    Set<LedgerEntry> restReversed = new HashSet<>(reversed);
    gone.forEach(restReversed::remove);
    return new Ledger(rest, restReversed);
  }

  private Stream<LedgerEntry> counting() {
    return entries.stream().filter(this::counts);
  }

  private BigDecimal sum(Kind kind) {
    return currency()
        .map(CurrencyUnit::of)
        .map(
            currency ->
                Money.total(
                        Stream.concat(
                                Stream.of(Money.zero(currency)),
                                counting()
                                    .filter(entry -> entry.kind() == kind)
                                    .map(LedgerEntry::money))
                            .toList())
                    .getAmount())
        .orElse(BigDecimal.ZERO);
  }
}
