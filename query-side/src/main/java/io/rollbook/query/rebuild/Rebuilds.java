package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Generations;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What those who run Rollbook may do about rebuilds; on whichever node, it holds for all. */
@Component
public class Rebuilds {

  private static final int ATTEMPTS = 10;
  private static final Duration TO_DROP = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(10);

  private final RebuildTable table;
  private final SegmentTable segments;
  private final GenerationTables tables;
  private final Generations generations;
  private final TransactionTemplate transactions;
  private final Wake wake;

  Rebuilds(
      RebuildTable table,
      SegmentTable segments,
      GenerationTables tables,
      Generations generations,
      PlatformTransactionManager manager,
      Wake wake) {
    this.table = table;
    this.segments = segments;
    this.tables = tables;
    this.generations = generations;
    this.transactions = new TransactionTemplate(manager);
    this.wake = wake;
  }

  /** Those of a projection, the latest first, at most 200. */
  public List<Rebuild> all(String projection) {
    return table.all(projection);
  }

  /** The one of a projection that began last. */
  public Optional<Rebuild> latest(String projection) {
    return table.latest(projection);
  }

  public Optional<Rebuild> find(UUID id) {
    return table.find(id);
  }

  /** Who did which part of the reading. */
  public List<Part> parts(UUID id) {
    return segments.progress(id).stream()
        .map(it -> new Part(it.segment(), it.node(), it.events(), it.done()))
        .toList();
  }

  /**
   * A part of the log's streams.
   *
   * @param node that read of it last; null: none yet
   * @param events how many were read
   */
  public record Part(int segment, @Nullable String node, long events, boolean done) {}

  /** The one of a projection that is not finished with. */
  public Optional<Rebuild> open(String projection) {
    return table.open(projection);
  }

  /**
   * Begins to make the generation that does not serve.
   *
   * @param manual whether it waits to be switched when it has caught up
   * @throws RebuildUnderWay if another one is not finished with
   */
  public Rebuild start(String projection, boolean manual) {
    UUID id = UUID.randomUUID();
    Generation serving = generations.serving(projection);
    while (!table.insert(id, serving.other(), manual)) {
      Optional<Rebuild> other = open(projection);
      if (other.isPresent()) {
        throw new RebuildUnderWay(other.get().id());
      }
    }
    wake.up();
    return table.find(id).orElseThrow();
  }

  /**
   * Lets the new generation serve.
   *
   * @throws IllegalRebuildAction if it does not wait for that
   */
  public Rebuild switchOver(UUID id) {
    return change(
        id,
        RebuildAction.SWITCH,
        rebuild -> {
          tables.serve(rebuild.generation());
          table.end(rebuild, RebuildState.SWITCHED, null);
        });
  }

  /**
   * Lets the old generation serve again.
   *
   * @throws IllegalRebuildAction if the new one does not serve, or the old one was dropped
   */
  public Rebuild rollBack(UUID id) {
    return change(
        id,
        RebuildAction.ROLL_BACK,
        rebuild -> {
          tables.serve(rebuild.generation().other());
          table.state(rebuild.id(), RebuildState.ROLLED_BACK);
        });
  }

  /**
   * Cancels a rebuild that has not been switched; of another one, drops the generation that does
   * not serve.
   *
   * @throws IllegalRebuildAction if it is finished with already
   */
  public Rebuild end(UUID id) {
    Rebuild present = table.find(id).orElseThrow();
    RebuildAction action = present.isUnderWay() ? RebuildAction.CANCEL : RebuildAction.DROP;
    change(
        id,
        action,
        rebuild -> {
          if (action == RebuildAction.CANCEL) {
            table.end(rebuild, RebuildState.CANCELLED, null);
          }
          table.drop(id);
        });
    return afterDrop(id);
  }

  /** Nobody has to wait for that, but who does may begin another rebuild at once. */
  private Rebuild afterDrop(UUID id) {
    long deadline = System.nanoTime() + TO_DROP.toNanos();
    Rebuild rebuild = table.find(id).orElseThrow();
    while (rebuild.open() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(POLL.toNanos());
      rebuild = table.find(id).orElseThrow();
    }
    return rebuild;
  }

  /** Readers and writers can be in the way for a moment. */
  private Rebuild change(UUID id, RebuildAction action, Consumer<Rebuild> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return tryToChange(id, action, work);
      } catch (PessimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Rebuild tryToChange(UUID id, RebuildAction action, Consumer<Rebuild> work) {
    Rebuild changed =
        transactions.execute(
            _ -> {
              Rebuild rebuild = table.lock(id).orElseThrow();
              boolean dropping = table.isDropping(id);
              if (dropping || !rebuild.allowed().contains(action)) {
                throw new IllegalRebuildAction(
                    action, rebuild.state(), dropping ? Set.of() : rebuild.allowed());
              }
              work.accept(rebuild);
              return table.find(id).orElseThrow();
            });
    wake.up();
    return Objects.requireNonNull(changed);
  }
}
