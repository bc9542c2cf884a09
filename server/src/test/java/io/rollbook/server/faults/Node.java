package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.server.ServerProcess;
import io.rollbook.server.testing.Client;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Rollbook in a process of its own, always at the same address. */
final class Node implements AutoCloseable {

  /** Small. */
  private static final List<String> OPTIONS = List.of("-Xmx384m");

  private static final Duration SOON = Duration.ofSeconds(90);

  private final Path folder;
  private final Map<String, String> settings;
  private final int port;
  private @Nullable ServerProcess process;

  private Node(Path folder, Map<String, String> settings, int port) {
    this.folder = folder;
    this.settings = settings;
    this.port = port;
  }

  /** One that is yet to be started. */
  static Node of(Path folder, Map<String, String> settings) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      Map<String, String> all = new HashMap<>(settings);
      all.put("SERVER_PORT", Integer.toString(free.getLocalPort()));
      return new Node(folder, all, free.getLocalPort());
    }
  }

  Node start() throws Exception {
    process = ServerProcess.start(folder, OPTIONS, settings);
    return this;
  }

  /**
   * Until it takes requests: when it says that it has started, there may be no administrator yet.
   */
  Node awaitStart() throws Exception {
    running().awaitStartOrEnd();
    assertThat(running().process().isAlive()).as(running().output()).isTrue();
    awaitReady();
    return this;
  }

  /** Starts it if it has ended, and waits until it says that it takes requests. */
  void ensureReady() {
    try {
      if (!running().process().isAlive()) {
        start().awaitStart();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    awaitReady();
  }

  private void awaitReady() {
    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .ignoreExceptions()
        .until(() -> client("").get("/actuator/health/readiness").status() == 200);
  }

  int port() {
    return port;
  }

  /** What is left in its heap once it has been collected, in bytes. */
  double heapInUse() throws Exception {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(jcmd, Long.toString(running().process().pid()), "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return metric("jvm_memory_used_bytes", "area=\"heap\"");
  }

  /** The value of a metric, summed over its tags that contain a text. */
  double metric(String name, String tags) {
    return client("")
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(it -> it.startsWith(name + "{") || it.startsWith(name + " "))
        .filter(it -> it.contains(tags))
        .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
        .sum();
  }

  String address() {
    return "http://localhost:" + port;
  }

  Client client(String token) {
    return new Client(address(), token);
  }

  String output() {
    return running().output();
  }

  ProcessHandle handle() {
    return running().process().toHandle();
  }

  /** Without a chance to end anything. */
  void kill() throws InterruptedException {
    running().process().destroyForcibly().waitFor();
  }

  /** Asks it to end, and waits until it has. */
  void stop() {
    running().close();
  }

  void pause() throws Exception {
    signal("STOP");
  }

  void resume() throws Exception {
    signal("CONT");
  }

  private void signal(String name) throws Exception {
    String pid = Long.toString(running().process().pid());
    new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
  }

  private ServerProcess running() {
    return Objects.requireNonNull(process);
  }

  @Override
  public void close() {
    if (process != null) {
      process.process().destroyForcibly();
    }
  }
}
