package io.rollbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.axon.LogStorageEngine;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.ProjectionProgress;
import io.rollbook.query.progress.Projections;
import io.rollbook.query.rebuild.Rebuildable;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import io.rollbook.workspace.WorkspaceId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The read model is made anew while people read and write, a node is killed, and PostgreSQL dies
 * and comes back.
 */
@Execution(ExecutionMode.CONCURRENT)
class RebuildFaultIT {

  /** As {@link RunningServer} has it: the nodes share it. */
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private static final int PARTICIPANTS = Integer.getInteger("rollbook.participants", 3_000);
  private static final int EVENTS_EACH = 10;
  private static final int STANDING = 60;
  private static final int MOVING = 40;
  private static final int WRITERS = 2;
  private static final String LIST = "/v1/participants?limit=200";
  private static final String REBUILDS = "/v1/projections/profile-values/rebuilds";
  private static final Duration SOON = Duration.ofSeconds(60);

  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger lists = new AtomicInteger();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  @Test
  void noReadSeesAMissingOrHalfBuiltRowWhateverDiesMeanwhile(@TempDir Path directory)
      throws Exception {
    EmbeddedPostgres first = start(directory, 0);
    TestDatabase database = TestDatabase.create(first, 1);
    try (RunningServer server = RunningServer.start(database);
        ServerProcess killed = secondNode(directory, database);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Client admin = server.client(RunningServer.ADMIN_TOKEN);
      fill(server);
      Client standing = workspaceOf(STANDING, server);
      Client moving = workspaceOf(MOVING, server);
      String expected = standing.get(LIST, "Rollbook-Position", head(server)).body();
      killed.awaitStartOrEnd();
      assertThat(killed.process().isAlive()).as(killed.output()).isTrue();

      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        running.add(callers.submit(() -> readUntilEnough(standing, expected)));
        running.add(callers.submit(() -> writeUntilEnough(moving, writer)));
      }
      String before = generation(admin);
      Answer started = admin.post(REBUILDS, "");
      assertThat(started.status()).as(started.body()).isEqualTo(202);
      String rebuild = started.header("Location");
      awaitEvents(database, 1);
      killed.process().destroyForcibly();
      long events = awaitEvents(database, 1);
      awaitEvents(database, events + 1);
      crash(first, directory);
      int listsBefore = lists.get();
      try (EmbeddedPostgres second = start(directory, first.getPort())) {
        await()
            .atMost(SOON)
            .ignoreExceptions()
            .untilAsserted(
                () -> assertThat(admin.get(rebuild).text("/data/state")).isEqualTo("switched"));
        int readBefore = reads.get();
        int writtenBefore = writes.get();
        await().atMost(SOON).until(() -> reads.get() > readBefore + 20);
        await().atMost(SOON).until(() -> writes.get() > writtenBefore + 20);
        enough.set(true);
        for (Future<?> caller : running) {
          caller.get();
        }
        assertThat(wrong).isEmpty();
        assertThat(lists).hasValueGreaterThan(listsBefore);
        assertThat(generation(admin)).isNotEqualTo(before);
        assertThat(second.getPort()).isEqualTo(first.getPort());
        assertRowsAreWhatTheLogSays(
            server, new Generation(Projections.PROFILE_VALUES, generation(admin)));
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
    server.close();
  }

  private static ServerProcess secondNode(Path directory, TestDatabase database)
      throws IOException {
    return ServerProcess.start(
        directory.resolve("second"),
        List.of("-Xmx512m"),
        Map.of(
            "SPRING_DATASOURCE_URL",
            database.jdbcUrl(),
            "ROLLBOOK_MASTER_KEY",
            KEY,
            "ROLLBOOK_ADMIN_TOKEN",
            RunningServer.ADMIN_TOKEN));
  }

  /** Enough for the rebuild to take a while. */
  private static void fill(RunningServer server) throws Exception {
    LogStorageEngine engine = server.bean(LogStorageEngine.class);
    WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    Semaphore room = new Semaphore(64);
    try (ExecutorService appenders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> appended = new ArrayList<>();
      for (long number = 1; number <= PARTICIPANTS; number++) {
        List<DomainEventMessage<?>> events = history(workspace, 1_000_000_000L + number);
        room.acquire();
        appended.add(
            appenders.submit(
                () -> {
                  try {
                    engine.appendEvents(events);
                  } finally {
                    room.release();
                  }
                }));
      }
      for (Future<?> append : appended) {
        append.get();
      }
    }
  }

  private static List<DomainEventMessage<?>> history(WorkspaceId workspace, long number) {
    ParticipantId id = ParticipantId.next();
    List<DomainEventMessage<?>> events = new ArrayList<>();
    Caller caller = new Caller(workspace, "test", "test", "test");
    events.add(
        message(
            id,
            caller,
            0,
            new ParticipantRegistered(
                id, workspace, number, ParticipantStatus.LEAD, named("Name " + number), Map.of())));
    for (int version = 1; version < EVENTS_EACH; version++) {
      events.add(message(id, caller, version, new DetailsChanged(named("Name " + version))));
    }
    return events;
  }

  private static Attributes named(String name) {
    return Attributes.builder().set(Attribute.LAST_NAME, name).build();
  }

  private static DomainEventMessage<?> message(
      ParticipantId id, Caller caller, long version, ParticipantEvent event) {
    return new GenericDomainEventMessage<>(
        "participant", id.toString(), version, event, caller.asMetadata());
  }

  private static Client workspaceOf(int participants, RunningServer server) {
    Client client = server.newWorkspace();
    for (int i = 0; i < participants; i++) {
      Answer created =
          client.post("/v1/participants", "{\"participant\":{\"email\":\"p" + i + "@b.de\"}}");
      assertThat(created.status()).isEqualTo(201);
    }
    return client;
  }

  private static String head(RunningServer server) {
    return server
        .client(RunningServer.ADMIN_TOKEN)
        .get("/v1/projections/profile-values")
        .at("/data/head")
        .asString();
  }

  private void readUntilEnough(Client client, String expected) {
    while (!enough.get()) {
      Answer list = answered(() -> client.get(LIST));
      if (list != null && list.status() == 200) {
        reads.incrementAndGet();
        if (!list.body().equals(expected)) {
          wrong.add("A list: " + list.at("/data").size() + " rows");
        }
      } else if (list != null && list.status() != 503) {
        wrong.add("A list: " + list.status() + list.body());
      }
    }
  }

  /** Each writer has participants of its own, so that it knows what a list has to show of them. */
  private void writeUntilEnough(Client client, int writer) {
    while (!enough.get()) {
      Answer list = answered(() -> client.get(LIST));
      if (list == null || list.status() != 200) {
        continue;
      }
      if (list.at("/data").size() != MOVING) {
        wrong.add("A list: " + list.at("/data").size() + " rows");
        continue;
      }
      List<String> own =
          list.at("/data").valueStream().map(it -> it.path("id").asString()).sorted().toList();
      int one = ThreadLocalRandom.current().nextInt(MOVING / WRITERS) * WRITERS + writer;
      String path = "/v1/participants/" + own.get(one);
      String city = "City" + ThreadLocalRandom.current().nextInt(1_000_000);
      Answer written =
          answered(() -> client.put(path, "{\"participant\":{\"birthCity\":\"" + city + "\"}}"));
      if (written == null || written.status() != 200) {
        continue;
      }
      writes.incrementAndGet();
      Answer after =
          answered(
              () -> client.get(LIST, "Rollbook-Position", written.header("Rollbook-Position")));
      if (after != null && after.status() == 200) {
        lists.incrementAndGet();
        if (!cityIn(after, written.text("/data/id")).equals(city)) {
          wrong.add("A list is not what was written before it");
        }
      }
    }
  }

  private static String cityIn(Answer list, String id) {
    return list.at("/data")
        .valueStream()
        .filter(it -> it.path("id").asString().equals(id))
        .map(it -> it.path("birthCity").asString(""))
        .findFirst()
        .orElse("");
  }

  /** Null if the connection broke, as it may. */
  private static @Nullable Answer answered(Supplier<Answer> request) {
    try {
      return request.get();
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  /** Waits until the rebuild has read so many events, and tells how many they are. */
  private static long awaitEvents(TestDatabase database, long atLeast) {
    JdbcTemplate jdbc = new JdbcTemplate(database.owner());
    return await()
        .pollInterval(Duration.ofMillis(5))
        .pollDelay(Duration.ZERO)
        .atMost(SOON)
        .until(
            () ->
                Objects.requireNonNull(
                    jdbc.queryForObject(
                        "SELECT coalesce(sum(events), 0) FROM projection_rebuild_segment",
                        Long.class)),
            it -> it >= atLeast);
  }

  private static String generation(Client admin) {
    return admin.get("/v1/projections/profile-values").text("/data/generation");
  }

  private static void assertRowsAreWhatTheLogSays(RunningServer server, Generation generation) {
    JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    Rebuildable rows = profileValues(server);
    List<String> streams =
        jdbc.queryForList(
            "SELECT stream FROM event_log WHERE version = 0 AND stream LIKE 'participant-%'",
            String.class);
    long head =
        Objects.requireNonNull(
            jdbc.queryForObject("SELECT max(position) FROM event_log", Long.class));
    assertThat(
            server.bean(ProjectionProgress.class).reaches(Projections.PROFILE_VALUES, head, SOON))
        .isTrue();
    new TransactionTemplate(server.bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            _ -> {
              assertThat(rows.participants(generation)).isEqualTo(streams.size());
              assertThat(rows.different(generation, streams, head, Set.of())).isEmpty();
            });
  }

  private static Rebuildable profileValues(RunningServer server) {
    return server.beans(Rebuildable.class).stream()
        .filter(it -> it.projection().equals(Projections.PROFILE_VALUES))
        .findFirst()
        .orElseThrow();
  }
}
