package io.rollbook.participant;

import org.jspecify.annotations.Nullable;

/** The participant was enrolled in an experiment, or given another variant of it. */
public record ExperimentEntered(String experiment, @Nullable String variant)
    implements ParticipantEvent {}
