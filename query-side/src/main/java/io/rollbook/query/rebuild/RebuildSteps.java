package io.rollbook.query.rebuild;

import io.rollbook.eventlog.EventLog;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.ProjectionProgress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What one node at a time does for a rebuild: each step leaves the database as the next one needs
 * it, or as it was, so that any node can go on where another one died.
 */
@Component
class RebuildSteps {

  private static final Logger logger = LoggerFactory.getLogger(RebuildSteps.class);

  /** Enough for several nodes with several cores, and for parts of unequal weight. */
  private static final int SEGMENTS = 16;

  private static final Duration TO_CATCH_UP = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofMillis(5);

  private final RebuildTable table;
  private final SegmentTable segments;
  private final GenerationTables tables;
  private final GenerationCheck check;
  private final RebuildableProjections projections;
  private final ProjectionProgress progress;
  private final EventLog log;
  private final TransactionTemplate transactions;

  RebuildSteps(
      RebuildTable table,
      SegmentTable segments,
      GenerationTables tables,
      GenerationCheck check,
      RebuildableProjections projections,
      ProjectionProgress progress,
      EventLog log,
      PlatformTransactionManager manager) {
    this.table = table;
    this.segments = segments;
    this.tables = tables;
    this.check = check;
    this.projections = projections;
    this.progress = progress;
    this.log = log;
    this.transactions = new TransactionTemplate(manager);
  }

  /** Does what is to be done next; whether there may be more to do at once. */
  boolean advance(Rebuild rebuild) {
    if (table.isDropping(rebuild.id())) {
      drop(rebuild);
      return false;
    }
    if (rebuild.state() != RebuildState.RUNNING) {
      return false;
    }
    return switch (Stage.of(rebuild.stage())) {
      case PLANNING -> plan(rebuild);
      case LOADING -> finishLoading(rebuild);
      case INDEXING -> index(rebuild);
      case FOLLOWING -> finish(rebuild);
    };
  }

  /** Ends a rebuild that cannot go on. */
  void fail(Rebuild rebuild, String reason) {
    logger.error("The rebuild {} failed: {}", rebuild.id(), reason);
    inState(
        rebuild.id(),
        it -> {
          table.end(it, RebuildState.FAILED, reason);
          table.drop(it.id());
        });
  }

  private boolean plan(Rebuild rebuild) {
    inState(
        rebuild.id(),
        it -> {
          tables.empty(it.generation());
          long head = log.head();
          segments.plan(it.id(), head, SEGMENTS);
          table.loading(it.id(), head);
        });
    return true;
  }

  private boolean finishLoading(Rebuild rebuild) {
    if (!segments.allDone(rebuild.id())) {
      return false;
    }
    inState(rebuild.id(), it -> table.stage(it.id(), Stage.INDEXING));
    return true;
  }

  private boolean index(Rebuild rebuild) {
    tables.index(rebuild.generation());
    inState(
        rebuild.id(),
        it -> {
          tables.follow(it.generation(), table.bulkHead(it.id()));
          table.stage(it.id(), Stage.FOLLOWING);
        });
    return false;
  }

  private boolean finish(Rebuild rebuild) {
    Generation generation = rebuild.generation();
    if (!catchesUp(generation)) {
      return false;
    }
    Rebuildable projection = projections.of(generation);
    GenerationCheck.Finding finding = check.check(projection, generation);
    if (!finding.holds()) {
      // Definitions may have been revised a moment ago; what is wrong stays wrong.
      finding = catchesUp(generation) ? check.check(projection, generation) : finding;
    }
    GenerationCheck.Finding found = finding;
    if (!found.holds()) {
      fail(rebuild, found.reason());
      return true;
    }
    inState(
        rebuild.id(),
        it -> {
          table.checked(it.id(), found.rows(), found.sampled());
          if (it.manual()) {
            table.state(it.id(), RebuildState.CAUGHT_UP);
          } else {
            tables.serve(generation);
            table.end(it, RebuildState.SWITCHED, null);
            table.drop(it.id());
          }
        });
    logger.info(
        "The rebuild {} has {} participants{}",
        rebuild.id(),
        found.rows(),
        rebuild.manual() ? ", and waits to be switched" : " that serve now");
    return true;
  }

  /** Whether what is in the log now is applied within a moment. */
  private boolean catchesUp(Generation generation) {
    long head = log.head();
    long deadline = System.nanoTime() + TO_CATCH_UP.toNanos();
    while (progress.positionOf(generation.processor()) < head) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return true;
  }

  private void drop(Rebuild rebuild) {
    boolean servesNew = rebuild.state() == RebuildState.SWITCHED;
    Generation unused = servesNew ? rebuild.generation().other() : rebuild.generation();
    // Before the locks are asked for: a processor that goes on would be in the way.
    transactions.executeWithoutResult(_ -> tables.feed(unused, false));
    transactions.executeWithoutResult(
        _ -> {
          tables.empty(unused);
          table.close(rebuild.id());
        });
  }

  /** Changes a rebuild, unless it has been ended meanwhile. */
  private void inState(UUID id, Consumer<Rebuild> work) {
    transactions.executeWithoutResult(
        _ -> table.lock(id).filter(it -> it.state() == RebuildState.RUNNING).ifPresent(work));
  }
}
