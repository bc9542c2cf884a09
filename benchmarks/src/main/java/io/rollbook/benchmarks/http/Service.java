package io.rollbook.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A service in a process of its own. */
final class Service implements AutoCloseable {

  private static final double TICKS_A_SECOND = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SETTLING = Duration.ofMinutes(30);
  private static final Duration IDLE_WINDOW = Duration.ofMillis(500);

  /** Of one core. */
  private static final double IDLE = 0.15;

  private final Program program;
  private final Process process;
  private final String address;
  private final double startSeconds;
  private Credential credential = Credential.NONE;

  private Service(Program program, Process process, String address, double startSeconds) {
    this.program = program;
    this.process = process;
    this.address = address;
    this.startSeconds = startSeconds;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param log where its output goes
   */
  static Service start(Program program, Map<String, String> environment, Path log, int port)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(program.command())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    String address = "http://localhost:" + port;
    long begin = System.nanoTime();
    Process process = builder.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + program.probe())).build();
      while (!isReady(client, request)) {
        if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
          process.destroyForcibly();
          throw new IllegalStateException(program.name() + " does not start, see " + log);
        }
        LockSupport.parkNanos(10_000_000);
      }
    }
    return new Service(program, process, address, (System.nanoTime() - begin) / 1e9);
  }

  private static boolean isReady(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException _) {
      return false;
    }
  }

  Program program() {
    return program;
  }

  String name() {
    return program.name();
  }

  String address() {
    return address;
  }

  /** From the start of the process to the first answer. */
  double startSeconds() {
    return startSeconds;
  }

  Credential credential() {
    return credential;
  }

  /** From now on. */
  void use(Credential newCredential) {
    credential = newCredential;
  }

  /** The processor time that the process has used, in seconds. */
  double cpuSeconds() {
    String stat = procFile("stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
  }

  /**
   * Waits until it has next to nothing to do: until its read model reflects all that was written,
   * and its compiler is done. Whoever is measured next would share the processor with it otherwise.
   *
   * @return the seconds until then
   */
  double settle() {
    long begin = System.nanoTime();
    long window = begin;
    double used = cpuSeconds();
    while (true) {
      LockSupport.parkNanos(IDLE_WINDOW.toNanos());
      double now = cpuSeconds();
      if (now - used < IDLE * IDLE_WINDOW.toNanos() / 1e9) {
        return (window - begin) / 1e9;
      }
      if (System.nanoTime() - begin > SETTLING.toNanos()) {
        throw new IllegalStateException(name() + " is busy without end");
      }
      used = now;
      window = System.nanoTime();
    }
  }

  /** The memory that the process holds, in megabytes. */
  double residentMegabytes() {
    return procFile("status")
        .lines()
        .filter(it -> it.startsWith("VmRSS:"))
        .mapToDouble(it -> Long.parseLong(it.replaceAll("[^0-9]", "")) / 1024.0)
        .findFirst()
        .orElseThrow();
  }

  private String procFile(String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException e) {
      throw new IllegalStateException(name() + " is not running any more", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
    process.destroyForcibly();
  }
}
