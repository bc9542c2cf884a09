package io.rollbook.participant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A participant's part in an experiment.
 *
 * @param variant which variant the participant sees, or null if none is chosen
 */
public record Enrolment(String experiment, @Nullable String variant, Instant at) {}
