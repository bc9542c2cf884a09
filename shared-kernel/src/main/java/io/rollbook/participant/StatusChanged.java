package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The participant moved on in the lifecycle.
 *
 * @param reason why, in free text, or null
 * @param effectiveDate from when it counts, or null for the day of the event; it does not change
 *     the event's own time
 */
public record StatusChanged(
    ParticipantStatus from,
    ParticipantStatus to,
    @PersonalData @Nullable String reason,
    @Nullable LocalDate effectiveDate)
    implements ParticipantEvent {}
