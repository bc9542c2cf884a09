package io.rollbook.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Rollbook in a process of its own, as {@code java} starts it; closing it is a SIGTERM. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** None lives for long enough to gain from more. */
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Process process;
  private final Queue<String> output = new ConcurrentLinkedQueue<>();
  private final CountDownLatch startedOrEnded = new CountDownLatch(1);

  private ServerProcess(Process process) {
    this.process = process;
    // A virtual one would keep its carrier for as long as it waits for a line.
    Thread.ofPlatform().daemon().start(this::readOutput);
  }

  /**
   * @param jvmOptions like {@code -Dname=value}
   * @param environment added to that of this process, without data source and server settings
   */
  public static ServerProcess start(
      Path dataFolder, List<String> jvmOptions, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK);
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(RollbookServer.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(SPRING|ROLLBOOK|SERVER|JAVA_TOOL)_.*"));
    builder.environment().put("ROLLBOOK_DATA_DIR", dataFolder.toString());
    builder.environment().put("SERVER_PORT", "0");
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start());
  }

  private void readOutput() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        output.add(line);
        if (line.contains("Started RollbookServer") || line.contains("Rollbook is ready")) {
          startedOrEnded.countDown();
        }
      }
    } catch (IOException e) {
      // A process that is killed closes its output; thrown here, it would fail whoever waits for
      // anything elsewhere in this JVM.
      output.add("(there is no more output: " + e.getMessage() + ')');
    } finally {
      startedOrEnded.countDown();
    }
  }

  /** Waits until the server takes requests, or has ended instead. */
  public ServerProcess awaitStartOrEnd() throws InterruptedException {
    if (!startedOrEnded.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("Neither started nor ended:\n" + output());
    }
    return this;
  }

  public String output() {
    return String.join("\n", output);
  }

  public Process process() {
    return process;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Did not end:\n" + output());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
