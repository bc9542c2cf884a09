package io.rollbook.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * The appender's connection.
 *
 * <p>Its session holds a lock of its own, the fence. Who gets the fence of a lost connection knows
 * that the session behind it has ended, so that nothing it was sent can still be recorded: what is
 * in the log then is its final outcome.
 */
final class AppendConnection {

  /** Sets the fences apart from whatever else uses PostgreSQL's advisory locks with two numbers. */
  private static final int FENCES = 0x526F6C6C;

  private final Connection connection;
  private final PreparedStatement append;
  private final int fence;

  private AppendConnection(Connection connection, int fence) throws SQLException {
    this.connection = connection;
    this.fence = fence;
    this.append = connection.prepareStatement(AppendArrays.CALL);
    append.unwrap(PGStatement.class).setPrepareThreshold(1);
  }

  /** Connects, and prepares the session for nothing but appending. */
  static AppendConnection open(DataSource direct, PostgresEventLogSettings settings)
      throws SQLException {
    Connection connection = direct.getConnection();
    try {
      connection.setAutoCommit(true);
      connection.setNetworkTimeout(Runnable::run, (int) settings.networkTimeout().toMillis());
      int fence = ThreadLocalRandom.current().nextInt();
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET lock_timeout = " + settings.lockTimeout().toMillis());
        statement.execute("SET statement_timeout = " + settings.patience().toMillis());
        // A server that lost this client notices within half a minute and releases the fence.
        statement.execute("SET tcp_keepalives_idle = 10");
        statement.execute("SET tcp_keepalives_interval = 5");
        statement.execute("SET tcp_keepalives_count = 3");
      }
      lock(connection, fence);
      return new AppendConnection(connection, fence);
    } catch (SQLException | RuntimeException e) {
      connection.abort(Runnable::run);
      throw e;
    }
  }

  /** Identifies the session, see {@link #outlive}. */
  int fence() {
    return fence;
  }

  /** What became of a batch: an outcome for each request, and where the batch began. */
  record Result(long headBefore, Integer[] outcomes, @Nullable String[] details) {}

  /** Appends a batch in one transaction and one round trip. */
  Result append(List<Pending> batch) throws SQLException {
    AppendArrays.bind(connection.unwrap(PGConnection.class), append, batch);
    try (ResultSet row = append.executeQuery()) {
      row.next();
      return new Result(
          row.getLong(1),
          (Integer[]) row.getArray(2).getArray(),
          (@Nullable String[]) row.getArray(3).getArray());
    } finally {
      append.clearParameters();
    }
  }

  /** Waits until the session with this fence has ended, and ends it if this role may. */
  void outlive(int otherFence) throws SQLException {
    try (PreparedStatement end =
        connection.prepareStatement(
            """
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND classid = ?::int8::oid AND objid = ?::int8::oid AND objsubid = 2
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND granted AND pid <> pg_backend_pid()
            """)) {
      end.setLong(1, Integer.toUnsignedLong(FENCES));
      end.setLong(2, Integer.toUnsignedLong(otherFence));
      end.execute();
    } catch (SQLException e) {
      if (SqlFailure.of(e) == SqlFailure.LOST) {
        throw e;
      }
      // It belongs to another role; it ends by itself.
    }
    lock(connection, otherFence);
  }

  private static void lock(Connection connection, int fence) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_lock(?, ?)")) {
      lock.setInt(1, FENCES);
      lock.setInt(2, fence);
      lock.execute();
    }
  }

  /** The positions of those of these events that are in the log. */
  Map<String, Long> positionsOf(List<String> eventIds) throws SQLException {
    Map<String, Long> positions = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT event_id, position FROM event_log WHERE event_id = ANY (?)")) {
      query.setArray(1, connection.createArrayOf("text", eventIds.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          positions.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return positions;
  }

  /** Ends the session at once, also when another thread uses it. */
  void abort() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException _) {
      // It is gone already.
    }
  }
}
