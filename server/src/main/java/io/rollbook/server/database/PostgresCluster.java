package io.rollbook.server.database;

import io.rollbook.server.StartupRefused;
import io.rollbook.server.database.PostgresCommand.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The database cluster in the data folder, and the server process that serves it. The caller holds
 * the folder's lock.
 */
final class PostgresCluster {

  /** The superuser; the application never is. */
  static final String SUPERUSER = "postgres";

  private static final String MAJOR_VERSION = "18";

  /** Recovery after a crash replays up to a gigabyte of log. */
  private static final String PATIENCE_SECONDS = "120";

  private static final int PORTS_TO_TRY = 3;

  /**
   * The first three are PostgreSQL's defaults, and a promise of ours. The log must not repeat what
   * users wrote: neither failing statements nor the values in a message's details.
   */
  private static final List<String> SETTINGS =
      List.of(
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=100",
          "log_min_messages=warning",
          "log_checkpoints=off",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse");

  private final PostgresCommand command;
  private final Path folder;
  private final Path log;

  PostgresCluster(PostgresCommand command, DataFolder data) {
    this.command = command;
    this.folder = data.file("postgres");
    this.log = data.file("postgres.log");
  }

  boolean exists() {
    return Files.exists(folder);
  }

  /**
   * Creates the cluster under another name first, so that a crash leaves none rather than half.
   *
   * @param superuserPassword a file
   */
  void create(Path superuserPassword) throws IOException {
    Path unfinished = folder.resolveSibling("postgres.new");
    List<String> problems = new ArrayList<>();
    // pg_trgm asks the C library what a letter is; not every system has the same locales
    for (String letters : List.of("C.UTF-8", "en_US.UTF-8", "C")) {
      FileSystemUtils.deleteRecursively(unfinished);
      Result result = initdb(unfinished, superuserPassword, letters);
      if (result.succeeded()) {
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      problems.add(result.output());
    }
    throw new StartupRefused(
        "PostgreSQL could not create its files in " + folder + ":\n" + problems.getFirst(),
        "Check that there is room and that this user may write there.");
  }

  private Result initdb(Path target, Path superuserPassword, String letters) throws IOException {
    return command.run(
        "initdb",
        List.of(
            "--pgdata=" + target,
            "--username=" + SUPERUSER,
            "--pwfile=" + superuserPassword,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--lc-ctype=" + letters));
  }

  /**
   * Starts the server and waits until it has recovered and takes connections.
   *
   * @return the port on the loopback interface
   */
  int start() throws IOException {
    refuseOtherVersions();
    new OrphanedPostgres(folder).stop(this::stop);
    Result result = new Result(1, "");
    for (int attempt = 0; attempt < PORTS_TO_TRY; attempt++) {
      int port = freePort();
      result = pgCtl("start", "--log=" + log, "--options=" + options(port));
      if (result.succeeded()) {
        return port;
      }
      if (isFree(port)) {
        break;
      }
    }
    throw new StartupRefused(
        "The embedded PostgreSQL did not start:\n" + result.output(),
        "Its own log is " + log + ".");
  }

  /** Stops the server after it has written everything to its files. */
  void stop() throws IOException {
    Result result = pgCtl("stop", "--mode=fast");
    if (!result.succeeded()) {
      throw new IOException("PostgreSQL did not stop: " + result.output());
    }
  }

  private Result pgCtl(String action, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(action, "--pgdata=" + folder));
    arguments.addAll(List.of("--wait", "--timeout=" + PATIENCE_SECONDS, "--silent"));
    arguments.addAll(List.of(options));
    return command.run("pg_ctl", arguments);
  }

  private void refuseOtherVersions() throws IOException {
    String version = Files.readString(folder.resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new StartupRefused(
          "The files in " + folder + " were written by PostgreSQL " + version + ".",
          "This Rollbook brings PostgreSQL "
              + MAJOR_VERSION
              + ": dump them with the old and"
              + " restore them with the new one, or name another folder with ROLLBOOK_DATA_DIR.");
    }
  }

  private static String options(int port) {
    StringBuilder options = new StringBuilder("-p " + port);
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    return options.toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
