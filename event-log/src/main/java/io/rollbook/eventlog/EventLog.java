package io.rollbook.eventlog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * A log of events in one total order. Positions start at 1 and have no holes; an event becomes
 * visible only when every event before it is visible, so "applied up to position X" means exactly
 * that.
 *
 * <p>Implementations must pass {@code EventLogConformance}.
 */
public interface EventLog {

  /**
   * Appends all events of the request and applies its claims, or nothing of it. Blocks until the
   * outcome is known or the store's time limit has passed.
   *
   * @return where the events stand
   * @throws VersionConflict if a stream does not end right before the first event given for it, or
   *     a subject has got another key than the one that the request brings
   * @throws ClaimTaken if a claim that is taken, or required to be free, is held by another stream
   *     and not released by this request
   * @throws KeyAlreadyUsed if the idempotency key has an outcome already
   * @throws LogUnavailable if nothing was recorded and the caller may try again
   * @throws OutcomeUnknown if the time limit passed before the store could tell whether the request
   *     was recorded
   * @throws IllegalArgumentException if the request contradicts itself or holds text that cannot be
   *     stored; nothing was recorded
   */
  Appended append(AppendRequest request);

  /** The position of the last event; 0 if there is none. */
  long head();

  /**
   * The events after {@code position} in order, without a hole. The answer may be shorter than
   * {@code limit} although more events exist; it is empty only if none does.
   */
  List<RecordedEvent> readAfter(long position, int limit);

  /** The events of a stream from {@code fromVersion} on, in order; empty if there are none. */
  List<RecordedEvent> readStream(String stream, long fromVersion);

  /** At most {@code limit} of them. */
  List<RecordedEvent> readStream(String stream, long fromVersion, int limit);

  /**
   * Events of a scope in the order of their positions. The answer may be shorter than asked for
   * although more events exist; it is empty only if none does.
   */
  List<RecordedEvent> readScope(ScopeRange range);

  /** The events of all these streams, by stream and then by version, of one moment. */
  List<RecordedEvent> readStreams(Collection<String> streams);

  /** The version of the stream's last event; empty if the stream has none. */
  OptionalLong lastVersion(String stream);

  /** The wrapped keys of those of these subjects that have one. */
  Map<String, byte[]> keysOf(Collection<String> subjects);

  /** Recomputes the chain of a stream; of none that has no events, it holds. */
  ChainCheck verify(String stream);

  /**
   * Recomputes the chains of all streams in the order of positions, which must be without holes.
   *
   * @param progress told now and then up to which position all holds
   */
  ChainCheck verifyAll(LongConsumer progress);

  /**
   * The position of the last event recorded before {@code instant} by the database's clock; 0 if
   * there is none.
   */
  long positionBefore(Instant instant);

  /** The stream that holds the claim exclusively. */
  Optional<String> holderOf(ClaimKey claim);

  /**
   * All streams that hold a claim exclusively in this scope and namespace, in the order of the
   * streams' names.
   */
  List<String> holdersIn(String scope, String namespace);

  /** The streams that hold a share of the claim, in the order of the streams' names. */
  default List<String> sharersOf(ClaimKey claim) {
    return sharersOf(List.of(claim)).getFirst();
  }

  /**
   * For each claim, in the order given, the streams that hold a share of it, in the order of the
   * streams' names; all of one moment.
   */
  List<List<String>> sharersOf(List<ClaimKey> claims);

  /** What was recorded under an idempotency key. */
  Optional<IdempotentOutcome> outcomeOf(String scope, byte[] keyDigest);

  /**
   * Calls {@code listener} each time the head may have moved, whoever appended, on this node or
   * another. The listener must not block. The returned handle ends the subscription.
   */
  AutoCloseable onAppend(Runnable listener);
}
