package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * The participant is no longer enrolled in an experiment.
 *
 * @param experiment null if it has been forgotten
 */
public record ExperimentLeft(@PersonalData @Nullable String experiment)
    implements ParticipantEvent {}
