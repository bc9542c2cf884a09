package io.rollbook.server.faults;

import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.testing.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server that can be killed, frozen and started again on the same port. */
final class PostgresProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data;
  private EmbeddedPostgres server;

  private PostgresProcess(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.server = server;
  }

  static PostgresProcess start(Path directory) throws IOException {
    Path data = directory.resolve("data");
    return new PostgresProcess(data, start(data, 0));
  }

  private static EmbeddedPostgres start(Path data, int port) throws IOException {
    return TestPostgres.configured(EmbeddedPostgres.builder())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPGStartupWait(PATIENCE)
        .setPort(port)
        .start();
  }

  EmbeddedPostgres server() {
    return server;
  }

  /** No checkpoint, no farewell to clients: {@code pg_ctl stop -m immediate}. */
  void stopImmediately() throws Exception {
    ProcessHandle postmaster = postmaster();
    signal("QUIT", List.of(postmaster));
    postmaster.onExit().join();
  }

  /** All its processes at once, as when the machine's memory is short. */
  void kill() throws Exception {
    ProcessHandle postmaster = postmaster();
    List<ProcessHandle> all = processes(postmaster);
    signal("KILL", all);
    all.forEach(it -> it.onExit().join());
  }

  /** One of the processes that serve a client; the postmaster then restarts all by itself. */
  void killABackend(int pid) throws Exception {
    signal("KILL", List.of(ProcessHandle.of(pid).orElseThrow()));
  }

  /** It keeps its connections, takes more of them, and answers nothing. */
  void freeze() throws Exception {
    signal("STOP", processes(postmaster()));
  }

  void thaw() throws Exception {
    signal("CONT", processes(postmaster()));
  }

  /** After it was stopped or killed. */
  void restart() {
    int port = server.getPort();
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .ignoreExceptionsInstanceOf(IllegalStateException.class)
        .until(
            () -> {
              // Only releases what this process holds of the old one.
              server.close();
              server = start(data, port);
              return true;
            });
  }

  /** Keeps its write-ahead log elsewhere from now on; it must not be running. */
  void moveWriteAheadLog(Path folder) throws Exception {
    Path moved = folder.resolve("pg_wal");
    Path link = data.resolve("pg_wal");
    run("cp", "-a", link.toRealPath().toString(), moved.toString());
    run("rm", "-rf", link.toString());
    Files.createSymbolicLink(link, moved);
  }

  /** Has its write-ahead log with its data again, wherever it was. */
  void moveWriteAheadLogBack() throws Exception {
    Path link = data.resolve("pg_wal");
    Path moved = link.toRealPath();
    Files.delete(link);
    run("cp", "-a", moved.toString(), link.toString());
  }

  private static void run(String... command) throws Exception {
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(List.of(command) + " ended with " + exit);
    }
  }

  /** Starts it again if it has given up by itself. */
  void ensureRunning() throws IOException {
    if (runningPostmaster().isEmpty()) {
      restart();
    }
  }

  private ProcessHandle postmaster() throws IOException {
    return runningPostmaster().orElseThrow();
  }

  private Optional<ProcessHandle> runningPostmaster() throws IOException {
    Path file = data.resolve("postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        : Optional.empty();
  }

  private static List<ProcessHandle> processes(ProcessHandle postmaster) {
    List<ProcessHandle> all = new ArrayList<>();
    all.add(postmaster);
    postmaster.descendants().forEach(all::add);
    return all;
  }

  private static void signal(String name, List<ProcessHandle> processes) throws Exception {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(it -> command.add(Long.toString(it.pid())));
    new ProcessBuilder(command).start().waitFor();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
