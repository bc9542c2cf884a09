package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.rollbook.participant.LedgerEntry.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a participant has booked and paid, as far as it counts. All of it is in one currency. */
public record Ledger(@JsonValue List<LedgerEntry> entries) {

  public static final Ledger EMPTY = new Ledger(List.of());

  @JsonCreator
  public Ledger {
    entries = List.copyOf(entries);
  }

  public Optional<LedgerEntry> entry(String reference) {
    return entries.stream().filter(it -> it.reference().equals(reference)).findFirst();
  }

  /** The currency of all entries; empty while there is none. */
  public Optional<String> currency() {
    return entries.stream().findFirst().map(LedgerEntry::currency);
  }

  public BigDecimal booked() {
    return sum(Kind.BOOKING);
  }

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
    return new Ledger(more);
  }

  Ledger without(String reference) {
    return new Ledger(entries.stream().filter(it -> !it.reference().equals(reference)).toList());
  }

  private BigDecimal sum(Kind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(LedgerEntry::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
