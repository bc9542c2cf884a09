package io.rollbook.eventlog.conformance;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.ChainCheck;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** Accepts everything and keeps nothing. */
final class NoEventLog implements EventLog {

  @Override
  public Appended append(AppendRequest request) {
    return new Appended(0);
  }

  @Override
  public long head() {
    return 0;
  }

  @Override
  public List<RecordedEvent> readAfter(long position, int limit) {
    return List.of();
  }

  @Override
  public List<RecordedEvent> readStream(String stream, long fromVersion) {
    return List.of();
  }

  @Override
  public List<RecordedEvent> readStream(String stream, long fromVersion, int limit) {
    return List.of();
  }

  @Override
  public List<RecordedEvent> readScope(ScopeRange range) {
    return List.of();
  }

  @Override
  public Map<String, byte[]> keysOf(Collection<String> subjects) {
    return Map.of();
  }

  @Override
  public ChainCheck verify(String stream) {
    return new ChainCheck(0, null);
  }

  @Override
  public ChainCheck verifyAll(LongConsumer progress) {
    return new ChainCheck(0, null);
  }

  @Override
  public List<RecordedEvent> readStreams(Collection<String> streams) {
    return List.of();
  }

  @Override
  public OptionalLong lastVersion(String stream) {
    return OptionalLong.empty();
  }

  @Override
  public long positionBefore(Instant instant) {
    return 0;
  }

  @Override
  public Optional<String> holderOf(ClaimKey claim) {
    return Optional.empty();
  }

  @Override
  public List<String> holdersIn(String scope, String namespace) {
    return List.of();
  }

  @Override
  public List<List<String>> sharersOf(List<ClaimKey> claims) {
    return claims.stream().map(_ -> List.<String>of()).toList();
  }

  @Override
  public Optional<IdempotentOutcome> outcomeOf(String scope, byte[] keyDigest) {
    return Optional.empty();
  }

  @Override
  public AutoCloseable onAppend(Runnable listener) {
    return () -> {};
  }
}
