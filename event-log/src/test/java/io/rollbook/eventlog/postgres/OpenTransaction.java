package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.NewEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** A transaction that has done something and is not committed. */
final class OpenTransaction {

  private final Connection connection;

  private OpenTransaction(Connection connection) {
    this.connection = connection;
  }

  static OpenTransaction appending(DataSource source, NewEvent event) {
    return begin(
        source,
        connection -> {
          try (PreparedStatement append = connection.prepareStatement(AppendArrays.CALL)) {
            List<Pending> batch =
                List.of(
                    new Pending(AppendRequest.of(event), new StreamHeads((_, _) -> new byte[32])));
            AppendArrays.bind(connection.unwrap(PGConnection.class), append, batch);
            append.execute();
          }
        });
  }

  /** Keeps everybody from appending. */
  static OpenTransaction locking(DataSource source) {
    return begin(
        source,
        connection ->
            run(connection, "SELECT pg_advisory_xact_lock('event_log'::regclass::oid::bigint)"));
  }

  static OpenTransaction reading(DataSource source) {
    return begin(
        source,
        connection -> {
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          run(connection, "SELECT count(*) FROM event_log");
        });
  }

  private interface Work {
    void doWith(Connection connection) throws SQLException;
  }

  private static OpenTransaction begin(DataSource source, Work work) {
    try {
      Connection connection = source.getConnection();
      connection.setAutoCommit(false);
      work.doWith(connection);
      return new OpenTransaction(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void commit() {
    try (connection) {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
