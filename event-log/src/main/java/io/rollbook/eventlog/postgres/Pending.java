package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimChange.Action;
import io.rollbook.eventlog.DataKey;
import io.rollbook.eventlog.Forgetting;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.Sealed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A request and the caller who waits for it. What can be worked out from it is, on the caller's
 * thread.
 */
final class Pending {

  /** What a request costs in memory besides its bytes, so that empty requests are not free. */
  private static final long OVERHEAD = 512;

  private final AppendRequest request;
  private final Map<String, Long> firstVersions;
  private final List<ClaimChange> claims;
  private final Set<BatchKey> keys;
  private final List<byte[]> hashes;
  private final long bytes;
  private final long since = System.nanoTime();
  private final CompletableFuture<Appended> outcome = new CompletableFuture<>();

  /** The place in the queue, kept when the request has to queue again; guarded by the queue. */
  private long ticket;

  /** Whether the caller wants no further attempt; guarded by the queue. */
  private boolean leaving;

  /** Whether the caller has gone without an outcome. */
  private volatile boolean forgotten;

  /**
   * Checks the request, and links its events to what is in the log.
   *
   * @throws IllegalArgumentException if it can never be recorded
   */
  Pending(AppendRequest request, StreamHeads heads) {
    this.request = request;
    this.firstVersions = RequestCheck.firstVersions(request);
    this.hashes = heads.link(request.events());
    this.claims = ClaimReduction.reduce(request.claims());
    this.keys = keysOf(request);
    this.bytes = bytesOf(request);
  }

  private static Set<BatchKey> keysOf(AppendRequest request) {
    Set<BatchKey> keys = new HashSet<>();
    for (NewEvent event : request.events()) {
      keys.add(BatchKey.stream(event.stream()));
    }
    for (ClaimChange change : request.claims()) {
      keys.add(BatchKey.stream(change.stream()));
      // Releasing shares concerns the stream alone, whatever others hold in the namespace.
      if (change.claim() != null && change.action() != Action.RELEASE_SHARES) {
        keys.add(BatchKey.claim(change.claim()));
      }
    }
    request.newKeys().forEach(it -> keys.add(BatchKey.subject(it.subject())));
    request.forgettings().forEach(it -> keys.add(BatchKey.subject(it.subject())));
    IdempotencyKey key = request.idempotency();
    if (key != null) {
      keys.add(BatchKey.idempotency(key));
    }
    return keys;
  }

  private static long bytesOf(AppendRequest request) {
    long bytes = OVERHEAD;
    for (NewEvent event : request.events()) {
      Sealed sealed = event.sealed();
      bytes += OVERHEAD + event.payload().length + event.metadata().length;
      bytes += sealed == null ? 0 : sealed.content().length;
    }
    return bytes;
  }

  List<NewEvent> events() {
    return request.events();
  }

  @Nullable IdempotencyKey idempotency() {
    return request.idempotency();
  }

  /** Of each event. */
  List<byte[]> hashes() {
    return hashes;
  }

  List<DataKey> newKeys() {
    return request.newKeys();
  }

  List<Forgetting> forgettings() {
    return request.forgettings();
  }

  Map<String, Long> firstVersions() {
    return firstVersions;
  }

  List<ClaimChange> claims() {
    return claims;
  }

  Set<BatchKey> keys() {
    return keys;
  }

  long bytes() {
    return bytes;
  }

  /** Since when its caller waits, in the terms of {@link System#nanoTime}. */
  long since() {
    return since;
  }

  CompletableFuture<Appended> outcome() {
    return outcome;
  }

  long ticket() {
    return ticket;
  }

  void ticket(long number) {
    ticket = number;
  }

  boolean leaving() {
    return leaving;
  }

  void leave() {
    leaving = true;
  }

  boolean forgotten() {
    return forgotten;
  }

  void forget() {
    forgotten = true;
  }
}
