package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QueueBoundsIT {

  private static final int QUEUE = 20;

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = TestPostgres.newDatabase();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  private static PostgresEventLog open(Duration patience) {
    return new PostgresEventLog(
        database.appPool(),
        database.app(),
        new PostgresEventLogSettings(QUEUE, 1 << 20, 8, 1 << 20, 1 << 20, patience));
  }

  @Test
  void aFullQueueRefusesAtOnceAndLosesNothing() throws Exception {
    try (PostgresEventLog log = open(Duration.ofSeconds(30))) {
      long start = log.head();
      OpenTransaction other = OpenTransaction.locking(database.app());
      List<Future<Appended>> waiting = fill(log);
      assertThatThrownBy(() -> log.append(request(newStream(), 0)))
          .isInstanceOf(LogUnavailable.class);
      assertThat(waiting).noneMatch(Future::isDone);
      other.commit();
      for (Future<Appended> caller : waiting) {
        assertThat(caller.get().position()).isBetween(start + 1, start + QUEUE);
      }
      assertThat(log.head()).isEqualTo(start + QUEUE);
      assertThat(log.append(request(newStream(), 0)).position()).isEqualTo(start + QUEUE + 1);
    }
  }

  @Test
  void aQueueFullOfBytesRefusesAtOnce() throws Exception {
    try (PostgresEventLog log = open(Duration.ofSeconds(30))) {
      OpenTransaction other = OpenTransaction.locking(database.app());
      FutureTask<Appended> large =
          new FutureTask<>(
              () -> log.append(AppendRequest.of(event(newStream(), 0, new byte[1 << 20]))));
      Thread.startVirtualThread(large);
      AppenderSession.awaitWaitingForLock(database.owner());
      assertThatThrownBy(() -> log.append(request(newStream(), 0)))
          .isInstanceOf(LogUnavailable.class);
      other.commit();
      assertThat(large.get().position()).isPositive();
    }
  }

  @Test
  void whoeverWaitsTooLongHearsThatNothingWasRecorded() throws Exception {
    try (PostgresEventLog log = open(Duration.ofMillis(600))) {
      long start = log.head();
      OpenTransaction other = OpenTransaction.locking(database.app());
      List<Future<Appended>> waiting = fill(log);
      await().until(() -> waiting.stream().allMatch(Future::isDone));
      other.commit();
      assertThat(waiting)
          .allSatisfy(f -> assertThat(f.exceptionNow()).isInstanceOf(LogUnavailable.class));
      assertThat(log.append(request(newStream(), 0)).position()).isEqualTo(start + 1);
    }
  }

  @Test
  void closingFailsTheWaiting() throws Exception {
    OpenTransaction other = OpenTransaction.locking(database.app());
    try {
      List<Future<Appended>> waiting;
      try (PostgresEventLog log = open(Duration.ofSeconds(2))) {
        waiting = fill(log);
      }
      await().until(() -> waiting.stream().allMatch(Future::isDone));
      assertThat(waiting)
          .allSatisfy(f -> assertThat(f.exceptionNow()).isInstanceOf(LogUnavailable.class));
    } finally {
      other.commit();
    }
  }

  /** Lets as many callers wait as the queue takes. */
  private static List<Future<Appended>> fill(EventLog log) {
    List<Future<Appended>> waiting = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < QUEUE; i++) {
      FutureTask<Appended> task = new FutureTask<>(() -> log.append(request(newStream(), 0)));
      threads.add(Thread.ofPlatform().start(task));
      waiting.add(task);
    }
    // Waiting with a time limit is waiting for the outcome.
    await().until(() -> threads.stream().allMatch(t -> t.getState() == Thread.State.TIMED_WAITING));
    return waiting;
  }
}
