package io.rollbook.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left of a server whose Rollbook was killed. Process ids are used again, so a number in
 * {@code postmaster.pid} proves nothing: only a process that is PostgreSQL and works in this very
 * folder is touched.
 *
 * @param folder the cluster's
 */
record OrphanedPostgres(Path folder) {

  private static final Logger log = LoggerFactory.getLogger(OrphanedPostgres.class);
  private static final long PATIENCE_SECONDS = 30;

  /** Stops a running server. */
  interface Stop {
    void run() throws IOException;
  }

  /**
   * @param stop called if the server still runs
   */
  void stop(Stop stop) throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    List<ProcessHandle> processes = ProcessHandle.allProcesses().filter(this::servesIt).toList();
    if (processes.stream().anyMatch(process -> process.pid() == pid)) {
      log.info("Stopping the PostgreSQL {} that an earlier Rollbook left running", pid);
      stop.run();
      return;
    }
    // without their parent the workers end by themselves
    for (ProcessHandle process : processes) {
      awaitEnd(process);
    }
    if (ProcessHandle.of(pid).isPresent()) {
      log.info("Process {} is not the PostgreSQL that an earlier Rollbook left behind", pid);
      Files.delete(pidFile);
    }
  }

  private static void awaitEnd(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for an earlier PostgreSQL to end", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("The earlier PostgreSQL process " + process.pid() + " does not end", e);
    }
  }

  private boolean servesIt(ProcessHandle process) {
    String program = process.info().command().orElse("");
    boolean isPostgres = program.substring(program.lastIndexOf('/') + 1).startsWith("postgres");
    return isPostgres && (worksIn(process) || wasToldOf(process));
  }

  /**
   * Linux shows where a process works, and PostgreSQL's processes work in the folder they serve.
   */
  private boolean worksIn(ProcessHandle process) {
    try {
      return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), folder);
    } catch (IOException gone) {
      return false;
    }
  }

  private boolean wasToldOf(ProcessHandle process) {
    String[] arguments = process.info().arguments().orElse(new String[0]);
    return List.of(arguments).contains(folder.toString());
  }
}
