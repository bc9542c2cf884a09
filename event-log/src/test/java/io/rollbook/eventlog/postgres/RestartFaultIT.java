package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.OutcomeUnknown;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL dies in the middle of batches and comes back. */
class RestartFaultIT {

  private static final int CALLERS = 16;

  private record Attempt(NewEvent event, Class<?> outcome) {}

  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
  private final AtomicInteger recorded = new AtomicInteger();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void whatWasConfirmedIsThereOnceAndWhatWasRefusedIsNotThere(@TempDir Path directory)
      throws Exception {
    EmbeddedPostgres first = start(directory, 0);
    int port = first.getPort();
    TestDatabase database = TestDatabase.create(first, 1);
    try (PostgresEventLog log =
        new PostgresEventLog(
            database.appPool(), database.app(), PostgresEventLogSettings.defaults())) {
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          running.add(callers.submit(() -> appendUntilEnough(log)));
        }
        await().until(() -> recorded.get() > 500);
        crash(first, directory);
        try (EmbeddedPostgres second = start(directory, port)) {
          int before = recorded.get();
          await().until(() -> recorded.get() > before + 500);
          enough.set(true);
          for (Future<?> caller : running) {
            caller.get();
          }
          assertTold(log);
          assertThat(second.getPort()).isEqualTo(port);
        }
      }
    } finally {
      enough.set(true);
      database.close();
    }
  }

  private static EmbeddedPostgres start(Path directory, int port) throws IOException {
    return TestPostgres.configured(EmbeddedPostgres.builder())
        .setDataDirectory(directory.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  /** As if the machine had lost its power: no checkpoint, no farewell to clients. */
  private static void crash(EmbeddedPostgres server, Path directory) throws Exception {
    String pid = Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst();
    new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> process.onExit().join());
    // Only releases what this process holds of it.
    server.close();
  }

  private void appendUntilEnough(PostgresEventLog log) {
    while (!enough.get()) {
      NewEvent event = event(newStream(), 0);
      Class<?> outcome = Void.class;
      try {
        log.append(AppendRequest.of(event));
        recorded.incrementAndGet();
      } catch (LogUnavailable | OutcomeUnknown e) {
        outcome = e.getClass();
      }
      attempts.add(new Attempt(event, outcome));
    }
  }

  private void assertTold(PostgresEventLog log) {
    List<RecordedEvent> events = new ArrayList<>();
    List<RecordedEvent> page = log.readAfter(0, 1000);
    while (!page.isEmpty()) {
      events.addAll(page);
      page = log.readAfter(page.getLast().position(), 1000);
    }
    assertThat(events)
        .extracting(RecordedEvent::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
    List<String> ids = events.stream().map(e -> e.event().id()).toList();
    assertThat(ids).doesNotHaveDuplicates().containsAll(idsWith(Void.class));
    assertThat(ids).doesNotContainAnyElementsOf(idsWith(LogUnavailable.class, "none"));
  }

  private List<String> idsWith(Class<?> outcome, String... orElse) {
    List<String> ids = new ArrayList<>(List.of(orElse));
    attempts.stream().filter(a -> a.outcome() == outcome).forEach(a -> ids.add(a.event().id()));
    return ids;
  }
}
