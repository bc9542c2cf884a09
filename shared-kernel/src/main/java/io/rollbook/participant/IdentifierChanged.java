package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * An identifier was given, replaced or taken away.
 *
 * @param from the value that is given up, or null if there was none or it still leads here because
 *     a merged duplicate was known by it
 * @param to the value from now on, or null if it was taken away
 */
public record IdentifierChanged(
    IdentifierNamespace namespace,
    @PersonalData @Nullable String from,
    @PersonalData @Nullable String to)
    implements ParticipantEvent {}
