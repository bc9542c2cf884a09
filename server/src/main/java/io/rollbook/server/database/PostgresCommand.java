package io.rollbook.server.database;

import com.sun.security.auth.module.UnixSystem;
import io.rollbook.server.StartupRefused;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs to their end. As root they run in a user namespace of their own, where
 * they do not see that they are root, which PostgreSQL refuses.
 *
 * @param binaries the folder with {@code bin}
 */
record PostgresCommand(Path binaries) {

  /**
   * @param output what the program wrote on both of its channels
   */
  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  Result run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix());
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // PGDATA, PGPORT and their like are meant for another server
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_MESSAGES", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Result(process.waitFor(), output.strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + program, e);
    }
  }

  private static List<String> prefix() {
    if (!isRoot()) {
      return List.of();
    }
    if (!LinuxUtils.isUnshareAvailable()) {
      throw new StartupRefused(
          "PostgreSQL refuses to run as root, and this system does not let root make the user"
              + " namespace (unshare -U) in which it would.",
          "Start Rollbook as another user, or set SPRING_DATASOURCE_URL to a PostgreSQL server.");
    }
    return List.of("unshare", "-U");
  }

  private static boolean isRoot() {
    return File.separatorChar == '/' && new UnixSystem().getUid() == 0;
  }
}
