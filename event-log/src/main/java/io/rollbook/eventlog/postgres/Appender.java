package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.KeyAlreadyUsed;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.OutcomeUnknown;
import io.rollbook.eventlog.VersionConflict;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that appends: takes what waits, records it as one batch, tells each caller its
 * outcome.
 */
final class Appender implements Runnable {

  private static final Logger logger = LoggerFactory.getLogger(Appender.class);

  private final AppendQueue queue;
  private final DataSource direct;
  private final PostgresEventLogSettings settings;
  private final LongConsumer headMoved;
  private final AppendListener listener;
  private @Nullable AppendConnection connection;

  /** What was sent over a connection that broke before the answer. */
  private List<Pending> inDoubt = List.of();

  private int inDoubtFence;

  Appender(
      AppendQueue queue,
      DataSource direct,
      PostgresEventLogSettings settings,
      LongConsumer headMoved,
      AppendListener listener) {
    this.queue = queue;
    this.direct = direct;
    this.settings = settings;
    this.headMoved = headMoved;
    this.listener = listener;
  }

  @Override
  public void run() {
    Backoff backoff = new Backoff();
    while (!inDoubt.isEmpty() || queue.awaitRequest()) {
      try {
        AppendConnection open = connect();
        // Only with a connection at hand are requests taken: until then their callers can leave
        // with certainty.
        if (settle(open)) {
          append(open, queue.takeBatch());
          backoff.reset();
        }
      } catch (SQLException | RuntimeException | Error e) {
        logger.warn("The event log cannot be reached: {}", SqlFailure.describe(e));
        listener.disrupted();
        disconnect();
        dropForgottenDoubts();
        if (queue.awaitClosed(backoff.next())) {
          break;
        }
      }
    }
    disconnect();
    failDoubts();
  }

  private AppendConnection connect() throws SQLException {
    AppendConnection open = connection;
    if (open == null) {
      open = AppendConnection.open(direct, settings);
      connection = open;
    }
    return open;
  }

  private void disconnect() {
    if (connection != null) {
      connection.abort();
      connection = null;
    }
  }

  private void append(AppendConnection open, List<Pending> batch) throws SQLException {
    if (batch.isEmpty()) {
      return;
    }
    try {
      long sent = System.nanoTime();
      AppendConnection.Result result = open.append(batch);
      long took = System.nanoTime() - sent;
      long head = finish(batch, result);
      listener.appended(
          batch.size(), head - result.headBefore(), sent - batch.getFirst().since(), took);
    } catch (SQLException e) {
      switch (SqlFailure.of(e)) {
        case LOST -> {
          doubt(open, batch);
          throw e;
        }
        case CONTENTION -> {
          listener.postponed();
          queue.putBack(batch);
        }
        case BAD_REQUEST -> appendEach(open, batch, e);
        case UNAVAILABLE -> {
          listener.disrupted();
          logger.error("The event log cannot be written: {}", SqlFailure.describe(e));
          fail(batch, new LogUnavailable("The event log cannot be written", e));
          // A new connection may find a server that can, such as the new primary after a failover.
          disconnect();
        }
      }
    } catch (RuntimeException | Error e) {
      doubt(open, batch);
      throw e;
    }
  }

  private void doubt(AppendConnection open, List<Pending> batch) {
    inDoubt = batch.stream().filter(pending -> !pending.outcome().isDone()).toList();
    inDoubtFence = open.fence();
  }

  /** One request must not fail the others of its batch, so each goes alone once. */
  private void appendEach(AppendConnection open, List<Pending> batch, SQLException error)
      throws SQLException {
    if (batch.size() == 1) {
      fail(batch, new IllegalArgumentException("The request cannot be stored", error));
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      try {
        append(open, List.of(batch.get(i)));
      } catch (SQLException | RuntimeException | Error e) {
        queue.putBack(batch.subList(i + 1, batch.size()));
        throw e;
      }
      if (connection == null) {
        queue.putBack(batch.subList(i + 1, batch.size()));
        return;
      }
    }
  }

  /** The head as the batch leaves it. */
  private long finish(List<Pending> batch, AppendConnection.Result result) {
    queue.done(batch);
    long position = result.headBefore();
    for (int i = 0; i < batch.size(); i++) {
      Pending pending = batch.get(i);
      String detail = String.valueOf(result.details()[i]);
      switch (result.outcomes()[i]) {
        case 0 -> {
          position += pending.events().size();
          pending.outcome().complete(new Appended(position));
        }
        case 1 -> pending.outcome().completeExceptionally(new KeyAlreadyUsed());
        case 2 -> pending.outcome().completeExceptionally(new VersionConflict(detail));
        default -> pending.outcome().completeExceptionally(new ClaimTaken(detail));
      }
    }
    headMoved.accept(position);
    return position;
  }

  private void fail(List<Pending> batch, RuntimeException reason) {
    queue.done(batch);
    batch.forEach(pending -> pending.outcome().completeExceptionally(reason));
  }

  /** Finds out what became of the requests in doubt; false if it cannot be known yet. */
  private boolean settle(AppendConnection open) throws SQLException {
    if (inDoubt.isEmpty()) {
      return true;
    }
    try {
      open.outlive(inDoubtFence);
    } catch (SQLException e) {
      if (SqlFailure.of(e) != SqlFailure.CONTENTION) {
        throw e;
      }
      dropForgottenDoubts();
      return false;
    }
    List<Pending> doubts = inDoubt;
    List<Pending> withEvents = doubts.stream().filter(p -> !p.events().isEmpty()).toList();
    Map<String, Long> recorded =
        open.positionsOf(withEvents.stream().map(Appender::lastEventId).toList());
    inDoubt = List.of();
    for (Pending pending : doubts) {
      // A request without events is repeated: its claims are the same twice, and its key tells.
      Long position = pending.events().isEmpty() ? null : recorded.get(lastEventId(pending));
      if (position == null) {
        queue.putBack(List.of(pending));
      } else {
        queue.done(List.of(pending));
        pending.outcome().complete(new Appended(position));
        headMoved.accept(position);
      }
    }
    return true;
  }

  private static String lastEventId(Pending pending) {
    return pending.events().getLast().id();
  }

  /** Whoever has been told that the outcome is unknown is not helped by finding out. */
  private void dropForgottenDoubts() {
    if (!inDoubt.isEmpty() && inDoubt.stream().allMatch(Pending::forgotten)) {
      queue.done(inDoubt);
      inDoubt = List.of();
    }
  }

  private void failDoubts() {
    queue.done(inDoubt);
    inDoubt.forEach(pending -> pending.outcome().completeExceptionally(new OutcomeUnknown(null)));
    inDoubt = List.of();
  }
}
