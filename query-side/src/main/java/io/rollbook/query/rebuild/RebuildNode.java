package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Generations;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What this node does about generations: starts and stops their processors, and takes its part in a
 * rebuild. It follows what stands in the database, where all nodes see the same.
 */
@Component
class RebuildNode implements SmartLifecycle {

  private static final Logger logger = LoggerFactory.getLogger(RebuildNode.class);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final String LOCK = "hashtext('projection_rebuild')::bigint";
  private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final RebuildTable table;
  private final RebuildSteps steps;
  private final RebuildLoad load;
  private final RebuildableProjections projections;
  private final Generations generations;
  private final ObjectProvider<GenerationProcessors> processors;
  private final DataSource dataSource;
  private final Wake wake;

  private final String node = ManagementFactory.getRuntimeMXBean().getName();
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicInteger working = new AtomicInteger();
  private final Map<Generation, Boolean> fed = new HashMap<>();
  private @Nullable Thread thread;
  private @Nullable ExecutorService workers;

  RebuildNode(
      RebuildTable table,
      RebuildSteps steps,
      RebuildLoad load,
      RebuildableProjections projections,
      Generations generations,
      ObjectProvider<GenerationProcessors> processors,
      DataSource dataSource,
      Wake wake) {
    this.table = table;
    this.steps = steps;
    this.load = load;
    this.projections = projections;
    this.generations = generations;
    this.processors = processors;
    this.dataSource = dataSource;
    this.wake = wake;
  }

  @Override
  public synchronized void start() {
    GenerationProcessors known = processors.getIfAvailable();
    if (known == null || !running.compareAndSet(false, true)) {
      return;
    }
    workers =
        Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("rebuild-", 1).daemon().factory());
    follow(known);
    thread = Thread.ofPlatform().name("generations").daemon().start(() -> look(known));
  }

  @Override
  public synchronized void stop() {
    running.set(false);
    wake.up();
    if (workers != null) {
      workers.shutdown();
    }
    if (thread != null) {
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }

  private void look(GenerationProcessors known) {
    while (running.get()) {
      boolean more = false;
      try {
        follow(known);
        more = takePart();
        follow(known);
        known.noteErrors(node);
      } catch (RuntimeException e) {
        logger.debug("Generations cannot be looked after: {}", Failures.describe(e));
      }
      if (!more) {
        try {
          wake.await(LOOK);
        } catch (InterruptedException _) {
          return;
        }
      }
    }
  }

  /** Starts and stops processors, but only when that has changed: others may stop one too. */
  private void follow(GenerationProcessors known) {
    for (String projection : projections.names()) {
      for (Generations.Place place : generations.of(projection)) {
        Boolean before = fed.put(place.generation(), place.fed());
        if (place.fed() && !Boolean.TRUE.equals(before)) {
          known.start(place.generation());
        } else if (!place.fed() && Boolean.TRUE.equals(before)) {
          known.stop(place.generation());
        }
      }
    }
  }

  /** Whether there is more to do at once. */
  private boolean takePart() {
    boolean more = false;
    for (String projection : projections.names()) {
      Optional<Rebuild> open = table.open(projection);
      if (open.isPresent()) {
        more |= takePart(open.get());
      }
    }
    return more;
  }

  private boolean takePart(Rebuild rebuild) {
    if (rebuild.state() == RebuildState.RUNNING && Stage.of(rebuild.stage()) == Stage.LOADING) {
      startWorkers(rebuild);
    }
    return lead(rebuild);
  }

  private void startWorkers(Rebuild rebuild) {
    ExecutorService pool = workers;
    while (pool != null && !pool.isShutdown() && working.get() < WORKERS) {
      working.incrementAndGet();
      pool.execute(() -> work(rebuild));
    }
  }

  private void work(Rebuild rebuild) {
    try {
      while (running.get() && load.portion(rebuild.id(), node)) {
        logger.trace("A portion is done");
      }
    } catch (RuntimeException e) {
      failUnlessPassing(rebuild, e);
    } finally {
      working.decrementAndGet();
      wake.up();
    }
  }

  /** One node leads; if it dies, its connection ends, and with it the lock. */
  private boolean lead(Rebuild rebuild) {
    try (Connection connection = dataSource.getConnection()) {
      if (!lock(connection, "pg_try_advisory_lock")) {
        return false;
      }
      try {
        return steps.advance(table.find(rebuild.id()).orElse(rebuild));
      } catch (RuntimeException e) {
        failUnlessPassing(rebuild, e);
        return false;
      } finally {
        lock(connection, "pg_advisory_unlock");
      }
    } catch (SQLException e) {
      logger.debug("The lead cannot be taken: {}", Failures.describe(e));
      return false;
    }
  }

  private static boolean lock(Connection connection, String function) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT " + function + "(" + LOCK + ")");
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void failUnlessPassing(Rebuild rebuild, RuntimeException e) {
    if (Failures.arePassing(e)) {
      logger.info("The rebuild {} waits: {}", rebuild.id(), Failures.describe(e));
    } else {
      steps.fail(rebuild, "It could not go on: " + Failures.describe(e));
    }
  }
}
