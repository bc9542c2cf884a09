package io.rollbook.server.erasure;

import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a participant. Nothing of it is personal.
 *
 * @param version of the event that erased it, the last of its stream
 * @param position of that event
 * @param requestPosition of the last event of the request that erased it
 * @param at when, by the database's clock
 * @param copiesRemovedAt since when no copy is left; null while one may be
 * @param metadata who did it, through which API
 */
record Erasure(
    ParticipantId id,
    ParticipantErased event,
    long version,
    long position,
    long requestPosition,
    Instant at,
    @Nullable Instant copiesRemovedAt,
    Map<String, Object> metadata) {}
