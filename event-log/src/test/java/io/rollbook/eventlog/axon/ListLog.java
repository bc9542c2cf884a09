package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.ChainCheck;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A log that is only read, and grows when a test says so. */
final class ListLog implements EventLog {

  private final List<RecordedEvent> events = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicReference<@Nullable RuntimeException> nextFailure = new AtomicReference<>();

  void grow(int count) {
    for (int i = 0; i < count; i++) {
      add("SeatBooked", "2", "{\"seat\":\"A1\"}");
    }
  }

  void add(String type, String revision, String json) {
    long position = events.size() + 1L;
    byte[] payload = json.getBytes(StandardCharsets.UTF_8);
    NewEvent event =
        new NewEvent(
            "event-" + position,
            "seat-" + position,
            0,
            type,
            revision,
            payload,
            new byte[0],
            Instant.EPOCH);
    events.add(new RecordedEvent(position, event, Instant.EPOCH, new byte[0]));
    listeners.forEach(Runnable::run);
  }

  List<RecordedEvent> all() {
    return List.copyOf(events);
  }

  int reads() {
    return reads.get();
  }

  void failNextRead(RuntimeException failure) {
    nextFailure.set(failure);
  }

  @Override
  public List<RecordedEvent> readAfter(long position, int limit) {
    reads.incrementAndGet();
    RuntimeException failure = nextFailure.getAndSet(null);
    if (failure != null) {
      throw failure;
    }
    return events.stream().skip(position).limit(limit).toList();
  }

  @Override
  public AutoCloseable onAppend(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Appended append(AppendRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long head() {
    return events.size();
  }

  @Override
  public List<RecordedEvent> readStream(String stream, long fromVersion) {
    return events.stream().filter(event -> event.event().stream().equals(stream)).toList();
  }

  @Override
  public List<RecordedEvent> readStream(String stream, long fromVersion, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<RecordedEvent> readScope(ScopeRange range) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, byte[]> keysOf(Collection<String> subjects) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChainCheck verify(String stream) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChainCheck verifyAll(LongConsumer progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<RecordedEvent> readStreams(Collection<String> streams) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OptionalLong lastVersion(String stream) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long positionBefore(Instant instant) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> holderOf(ClaimKey claim) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> holdersIn(String scope, String namespace) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<List<String>> sharersOf(List<ClaimKey> claims) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<IdempotentOutcome> outcomeOf(String scope, byte[] keyDigest) {
    throw new UnsupportedOperationException();
  }
}
