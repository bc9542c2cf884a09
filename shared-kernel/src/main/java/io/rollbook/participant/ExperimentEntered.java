package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * The participant was enrolled in an experiment, or given another variant of it.
 *
 * @param experiment null if it has been forgotten
 */
public record ExperimentEntered(
    @PersonalData @Nullable String experiment, @PersonalData @Nullable String variant)
    implements ParticipantEvent {}
