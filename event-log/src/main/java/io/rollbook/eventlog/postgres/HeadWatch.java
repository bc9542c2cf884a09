package io.rollbook.eventlog.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners when the head moves. Hears of other nodes through PostgreSQL's notifications,
 * without polling.
 */
final class HeadWatch implements Runnable {

  private static final Logger logger = LoggerFactory.getLogger(HeadWatch.class);

  /** After such a silence the head is read, to notice a connection that broke without a word. */
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private final DataSource direct;
  private final AtomicLong head = new AtomicLong();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closing = lock.newCondition();
  private @Nullable Connection connection;
  private boolean closed;

  /** Compares by identity, so that the same listener can be there twice. */
  private static final class Listener {
    private final Runnable action;

    Listener(Runnable action) {
      this.action = action;
    }
  }

  HeadWatch(DataSource direct) {
    this.direct = direct;
  }

  AutoCloseable listen(Runnable action) {
    Listener listener = new Listener(action);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The head is at least here. */
  void moved(long position) {
    if (head.getAndAccumulate(position, Math::max) >= position) {
      return;
    }
    for (Listener listener : listeners) {
      try {
        listener.action.run();
      } catch (RuntimeException e) {
        logger.error("A listener of the event log failed", e);
      }
    }
  }

  @Override
  public void run() {
    Backoff backoff = new Backoff();
    do {
      try (Connection open = direct.getConnection()) {
        open.setAutoCommit(true);
        if (!use(open)) {
          return;
        }
        watch(open, backoff);
      } catch (SQLException | RuntimeException e) {
        logger.debug("The event log cannot be watched: {}", SqlFailure.describe(e));
      }
    } while (!awaitClosed(backoff.next()));
  }

  private void watch(Connection open, Backoff backoff) throws SQLException {
    // A server that died without a word must not leave this thread reading for ever.
    open.setNetworkTimeout(Runnable::run, (int) SILENCE.multipliedBy(2).toMillis());
    try (Statement statement = open.createStatement()) {
      statement.execute("LISTEN rollbook_log");
      moved(readHead(statement));
      backoff.reset();
      PGConnection notifying = open.unwrap(PGConnection.class);
      while (!isClosed()) {
        PGNotification[] heard = notifying.getNotifications((int) SILENCE.toMillis());
        if (heard == null || heard.length == 0) {
          moved(readHead(statement));
        } else {
          moved(Long.parseLong(heard[heard.length - 1].getParameter()));
        }
      }
    }
  }

  private static long readHead(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(LogReader.HEAD)) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean use(Connection open) {
    lock.lock();
    try {
      connection = open;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private boolean awaitClosed(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!closed && left > 0) {
        left = closing.awaitNanos(left);
      }
      return closed;
    } catch (InterruptedException _) {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      closing.signalAll();
      if (connection != null) {
        connection.abort(Runnable::run);
      }
    } catch (SQLException e) {
      logger.debug("The connection was gone already: {}", SqlFailure.describe(e));
    } finally {
      lock.unlock();
    }
  }
}
