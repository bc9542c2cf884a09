package io.rollbook.server.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An embedded database in a process of its own, for tests that kill it. */
final class EmbeddedDatabaseProcess {

  private static final String READY = "READY ";

  private final Process process;
  private final DatabaseLocation location;

  private EmbeddedDatabaseProcess(Process process, DatabaseLocation location) {
    this.process = process;
    this.location = location;
  }

  /** What the process does: start, tell where, wait. */
  public static void main(String[] args) throws InterruptedException {
    DatabaseLocation location = EmbeddedDatabase.start(new DataFolder(Path.of(args[0]))).location();
    System.out.println(READY + location.url() + " " + location.user() + " " + location.password());
    new CountDownLatch(1).await();
  }

  static EmbeddedDatabaseProcess start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedDatabaseProcess.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(READY)) {
        String[] words = line.substring(READY.length()).split(" ", -1);
        return new EmbeddedDatabaseProcess(
            process, new DatabaseLocation(words[0], words[1], words[2], null, null));
      }
      seen.append(line).append('\n');
    }
    throw new IOException("The process ended: " + seen);
  }

  DatabaseLocation location() {
    return location;
  }

  /** As {@code kill -9} does; the PostgreSQL that it started stays behind. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
