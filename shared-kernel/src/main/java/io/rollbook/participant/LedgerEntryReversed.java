package io.rollbook.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollbook.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A booking or a payment counts no longer.
 *
 * @param kind null for a booking
 * @param reference null if it has been forgotten
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEntryReversed(
    LedgerEntry.@Nullable Kind kind, @PersonalData @Nullable String reference)
    implements ParticipantEvent {

  /** The reversal of an entry of this kind. */
  public static LedgerEntryReversed of(LedgerEntry.Kind kind, String reference) {
    return new LedgerEntryReversed(kind == LedgerEntry.Kind.BOOKING ? null : kind, reference);
  }

  /** What kind of entry counts no longer. */
  LedgerEntry.Kind entryKind() {
    return kind == null ? LedgerEntry.Kind.BOOKING : kind;
  }
}
