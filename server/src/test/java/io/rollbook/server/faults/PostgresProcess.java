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

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
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
