package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WakeUpIT {

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

  private static PostgresEventLog open() {
    return new PostgresEventLog(database.appPool(), database.app(), TestSettings.IMPATIENT);
  }

  @Test
  void anotherNodesEventsWakeThisNodeWithinAHundredMilliseconds() throws Exception {
    try (PostgresEventLog near = open();
        PostgresEventLog far = open()) {
      String stream = newStream();
      near.append(request(stream, 0));
      awaitListening(far);
      SynchronousQueue<Long> woken = new SynchronousQueue<>();
      try (AutoCloseable _ = far.onAppend(() -> woken.offer(System.nanoTime()))) {
        long[] delays = new long[21];
        for (int i = 0; i < delays.length; i++) {
          long before = System.nanoTime();
          Thread appending = appendSoon(near, stream, i + 1);
          Long at = woken.poll(10, TimeUnit.SECONDS);
          assertThat(at).isNotNull();
          delays[i] = at - before;
          appending.join();
        }
        Arrays.sort(delays);
        // Including the append itself.
        assertThat(Duration.ofNanos(delays[delays.length / 2])).isLessThan(Duration.ofMillis(100));
      }
    }
  }

  private static Thread appendSoon(PostgresEventLog log, String stream, long version) {
    return Thread.ofVirtual().start(() -> log.append(request(stream, version)));
  }

  /** Returns once the node has connected and heard of what is there. */
  private static void awaitListening(PostgresEventLog node) throws Exception {
    AtomicBoolean told = new AtomicBoolean();
    try (AutoCloseable _ = node.onAppend(() -> told.set(true));
        PostgresEventLog helper = open()) {
      String stream = newStream();
      int[] version = {0};
      await()
          .until(
              () -> {
                helper.append(request(stream, version[0]++));
                return told.get();
              });
    }
  }

  @Test
  void aNodeWithNothingToDoDoesNothing() throws Exception {
    try (PostgresEventLog node = open()) {
      node.append(request(newStream(), 0));
      awaitListening(node);
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long before = eventLogCpuNanos(threads);
      await().during(Duration.ofMillis(800)).until(() -> true);
      assertThat(Duration.ofNanos(eventLogCpuNanos(threads) - before))
          .isLessThan(Duration.ofMillis(40));
    }
  }

  private static long eventLogCpuNanos(ThreadMXBean threads) {
    return Arrays.stream(threads.getAllThreadIds())
        .filter(
            id -> {
              var info = threads.getThreadInfo(id);
              return info != null && info.getThreadName().startsWith("event-log-");
            })
        .map(threads::getThreadCpuTime)
        .sum();
  }

  @Test
  void aListenerThatFailsHurtsNoOther() throws Exception {
    try (PostgresEventLog node = open()) {
      AtomicBoolean told = new AtomicBoolean();
      try (AutoCloseable _ =
              node.onAppend(
                  () -> {
                    throw new IllegalStateException("on purpose");
                  });
          AutoCloseable _ = node.onAppend(() -> told.set(true))) {
        node.append(request(newStream(), 0));
        await().untilTrue(told);
        assertThat(node.append(request(newStream(), 0)).position()).isPositive();
      }
    }
  }
}
