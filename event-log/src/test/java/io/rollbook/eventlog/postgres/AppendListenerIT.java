package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.VersionConflict;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppendListenerIT {

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  private final List<Batch> batches = new CopyOnWriteArrayList<>();
  private final AtomicInteger postponed = new AtomicInteger();
  private final AtomicInteger disrupted = new AtomicInteger();
  private final FaultyConnections faulty = new FaultyConnections(database.app());
  private final PostgresEventLog log =
      new PostgresEventLog(
          database.appPool(), faulty.source(), PostgresEventLogSettings.defaults(), listener());

  private record Batch(int requests, long events, long waitedNanos, long tookNanos) {}

  private AppendListener listener() {
    return new AppendListener() {
      @Override
      public void appended(int requests, long events, long waitedNanos, long tookNanos) {
        batches.add(new Batch(requests, events, waitedNanos, tookNanos));
      }

      @Override
      public void postponed() {
        postponed.incrementAndGet();
      }

      @Override
      public void disrupted() {
        disrupted.incrementAndGet();
      }
    };
  }

  @BeforeAll
  static void createDatabase() {
    database = TestPostgres.newDatabase();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void eachBatchIsHeardOfOnceAndWhatWasRefusedIsNoEvent() {
    String stream = newStream();
    log.append(AppendRequest.of(event(stream, 0), event(stream, 1)));
    assertThatThrownBy(() -> log.append(request(stream, 0))).isInstanceOf(VersionConflict.class);
    await().untilAsserted(() -> assertThat(batches).hasSizeGreaterThanOrEqualTo(1));

    Batch first = batches.getFirst();
    assertThat(first.requests()).isEqualTo(1);
    assertThat(first.events()).isEqualTo(2);
    assertThat(first.tookNanos()).isPositive();
    assertThat(first.waitedNanos()).isNotNegative();
    assertThat(batches.stream().mapToLong(Batch::events).sum()).isEqualTo(2);
    assertThat(disrupted).hasValue(0);
    assertThat(log.queuedRequests()).isZero();
    assertThat(log.queuedBytes()).isZero();
  }

  @Test
  void aLostConnectionIsADisruption() {
    String stream = newStream();
    log.append(request(stream, 0));
    faulty.loseNextRequest();
    log.append(request(stream, 1));
    assertThat(disrupted).hasValue(1);
  }

  @Test
  void whoHasToWaitForAnotherNodeIsSeenInTheQueueAndPostponed() {
    String stream = newStream();
    log.append(request(stream, 0));
    OpenTransaction other = OpenTransaction.locking(database.app());
    CompletableFuture<Appended> waiting =
        CompletableFuture.supplyAsync(() -> log.append(request(stream, 1)));
    await().untilAsserted(() -> assertThat(postponed).hasPositiveValue());
    assertThat(log.queuedRequests()).isEqualTo(1);
    assertThat(log.queuedBytes()).isPositive();
    other.commit();
    waiting.join();
    await()
        .untilAsserted(
            () -> assertThat(batches.getLast().waitedNanos()).isGreaterThan(500_000_000L));
  }
}
