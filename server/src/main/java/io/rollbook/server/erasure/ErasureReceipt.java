package io.rollbook.server.erasure;

import io.rollbook.audit.Caller;
import io.rollbook.participant.ParticipantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who asked for an erasure is given. Nothing of it is personal.
 *
 * @param number the participant's
 * @param alsoErased who was erased with it because they had been merged
 * @param erasedAt when, by the database's clock
 * @param version of the event that erased it, the last of its history
 * @param position of that event
 * @param copiesRemovedAt since when no copy is left outside the log; null while one may be
 * @param actor which credential asked for it; likewise the API and the request
 */
public record ErasureReceipt(
    ParticipantId participantId,
    long number,
    List<ParticipantId> alsoErased,
    Instant erasedAt,
    long version,
    long position,
    @Nullable Instant copiesRemovedAt,
    @Nullable String reason,
    @Nullable String actor,
    @Nullable String dialect,
    @Nullable String requestId) {

  static ErasureReceipt of(Erasure erasure, List<ParticipantId> alsoErased) {
    return new ErasureReceipt(
        erasure.id(),
        erasure.event().number(),
        alsoErased,
        erasure.at(),
        erasure.version(),
        erasure.position(),
        erasure.copiesRemovedAt(),
        erasure.event().reason(),
        (String) erasure.metadata().get(Caller.ACTOR),
        (String) erasure.metadata().get(Caller.DIALECT),
        (String) erasure.metadata().get(Caller.REQUEST_ID));
  }
}
