package io.rollbook.participant;

import org.jspecify.annotations.Nullable;

/**
 * An identifier was given, replaced or taken away.
 *
 * @param from the value before, or null if there was none
 * @param to the value from now on, or null if it was taken away
 */
public record IdentifierChanged(
    IdentifierNamespace namespace, @Nullable String from, @Nullable String to)
    implements ParticipantEvent {}
