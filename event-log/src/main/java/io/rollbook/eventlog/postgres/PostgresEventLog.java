package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.ChainCheck;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.IdempotencyKey;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.eventlog.KeyAlreadyUsed;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.OutcomeUnknown;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import io.rollbook.eventlog.VersionConflict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * The event log on PostgreSQL 15 or newer. A node needs one; nodes share the database.
 *
 * <p>Callers hand their requests to one appender, which records all that wait in one transaction
 * and one round trip. It reconnects by itself when the server was away.
 */
public final class PostgresEventLog implements EventLog, AutoCloseable {

  private final PostgresEventLogSettings settings;
  private final AppendQueue queue;
  private final HeadWatch headWatch;
  private final LogReader reader;
  private final ChainReader chain;
  private final StreamHeads heads;
  private final Thread appenderThread;

  /**
   * Starts the threads; the database need not be there yet.
   *
   * @param pool for reading
   * @param direct makes the two connections that are kept, one to append and one to listen. Not a
   *     pool: sessions are configured for their purpose, and readers that use up a pool must not
   *     keep the appender from reconnecting
   */
  public PostgresEventLog(DataSource pool, DataSource direct, PostgresEventLogSettings settings) {
    this(pool, direct, settings, AppendListener.NONE);
  }

  /**
   * As the other one.
   *
   * @param listener hears what the appender does
   */
  public PostgresEventLog(
      DataSource pool,
      DataSource direct,
      PostgresEventLogSettings settings,
      AppendListener listener) {
    this.settings = settings;
    this.queue = new AppendQueue(settings);
    this.headWatch = new HeadWatch(direct);
    Queries queries = new Queries(pool);
    this.reader = new LogReader(queries, settings);
    this.chain = new ChainReader(queries, reader);
    this.heads = new StreamHeads(reader::hashOf);
    this.appenderThread =
        Thread.ofPlatform()
            .daemon()
            .name("event-log-appender")
            .start(new Appender(queue, direct, settings, headWatch::moved, listener));
    Thread.ofPlatform().daemon().name("event-log-head-watch").start(headWatch);
  }

  @Override
  public Appended append(AppendRequest request) {
    Pending pending = pending(request);
    queue.add(pending);
    Appended appended = await(pending);
    heads.recorded(pending);
    return appended;
  }

  private Pending pending(AppendRequest request) {
    try {
      return new Pending(request, heads);
    } catch (VersionConflict e) {
      // A repeated request must hear that it is a repeat, as from the database.
      IdempotencyKey key = request.idempotency();
      if (key != null && reader.outcomeOf(key.scope(), key.keyDigest()).isPresent()) {
        throw new KeyAlreadyUsed();
      }
      throw e;
    }
  }

  private Appended await(Pending pending) {
    try {
      return await(pending, settings.patience().minus(settings.lastAttempt()));
    } catch (TimeoutException _) {
      return leave(pending);
    } catch (InterruptedException e) {
      throw interrupted(pending, e);
    }
  }

  private static Appended await(Pending pending, Duration time)
      throws InterruptedException, TimeoutException {
    try {
      return pending.outcome().get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      // Made by the appender: the type and the message say it all, the stack trace is the
      // appender's.
      throw e.getCause() instanceof RuntimeException known ? known : new OutcomeUnknown(e);
    }
  }

  private Appended leave(Pending pending) {
    if (queue.leave(pending)) {
      throw new LogUnavailable("The event log could not be reached in time");
    }
    try {
      return await(pending, settings.lastAttempt());
    } catch (TimeoutException e) {
      pending.forget();
      throw new OutcomeUnknown(e);
    } catch (InterruptedException e) {
      throw interrupted(pending, e);
    }
  }

  private RuntimeException interrupted(Pending pending, InterruptedException cause) {
    Thread.currentThread().interrupt();
    if (queue.leave(pending)) {
      return new LogUnavailable("Interrupted while waiting for the event log", cause);
    }
    pending.forget();
    return new OutcomeUnknown(cause);
  }

  @Override
  public long head() {
    return reader.head();
  }

  @Override
  public List<RecordedEvent> readAfter(long position, int limit) {
    return reader.readAfter(position, limit);
  }

  @Override
  public List<RecordedEvent> readStream(String stream, long fromVersion) {
    return readStream(stream, fromVersion, Integer.MAX_VALUE);
  }

  @Override
  public List<RecordedEvent> readStream(String stream, long fromVersion, int limit) {
    List<RecordedEvent> events = reader.readStream(stream, fromVersion, limit);
    heads.read(events);
    return events;
  }

  @Override
  public List<RecordedEvent> readScope(ScopeRange range) {
    return reader.readScope(range);
  }

  @Override
  public Map<String, byte[]> keysOf(Collection<String> subjects) {
    return subjects.isEmpty() ? Map.of() : reader.keysOf(subjects);
  }

  @Override
  public ChainCheck verify(String stream) {
    return chain.verify(stream);
  }

  @Override
  public ChainCheck verifyAll(LongConsumer progress) {
    return chain.verifyAll(progress);
  }

  @Override
  public List<RecordedEvent> readStreams(Collection<String> streams) {
    return reader.readStreams(streams);
  }

  @Override
  public OptionalLong lastVersion(String stream) {
    return reader.lastVersion(stream);
  }

  @Override
  public long positionBefore(Instant instant) {
    return reader.positionBefore(instant);
  }

  @Override
  public Optional<String> holderOf(ClaimKey claim) {
    return reader.holderOf(claim);
  }

  @Override
  public List<String> holdersIn(String scope, String namespace) {
    return reader.holdersIn(scope, namespace);
  }

  @Override
  public List<List<String>> sharersOf(List<ClaimKey> claims) {
    return reader.sharersOf(claims);
  }

  @Override
  public Optional<IdempotentOutcome> outcomeOf(String scope, byte[] keyDigest) {
    return reader.outcomeOf(scope, keyDigest);
  }

  @Override
  public AutoCloseable onAppend(Runnable listener) {
    return headWatch.listen(listener);
  }

  /** How many requests wait to be appended or are being appended. */
  public int queuedRequests() {
    return queue.requests();
  }

  /** How many bytes these hold. */
  public long queuedBytes() {
    return queue.bytes();
  }

  /**
   * Forgets idempotency keys.
   *
   * @param olderThan when they were recorded, by the database's clock
   * @return how many there were
   */
  public int purgeIdempotency(Instant olderThan) {
    return reader.purgeIdempotency(olderThan);
  }

  /** Refuses new requests, fails the waiting ones, and lets the batch that is under way end. */
  @Override
  public void close() {
    queue.close();
    headWatch.close();
    try {
      appenderThread.join(settings.patience());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
