package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Something was booked or paid.
 *
 * @param entry null if it has been forgotten
 */
public record LedgerEntryRecorded(@PersonalData @Nullable LedgerEntry entry)
    implements ParticipantEvent {}
