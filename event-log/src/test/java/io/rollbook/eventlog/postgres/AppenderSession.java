package io.rollbook.eventlog.postgres;

import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The appenders' sessions as the server sees them. */
final class AppenderSession {

  private static final String APPENDING =
      " FROM pg_stat_activity WHERE datname = current_database()"
          + " AND pid <> pg_backend_pid() AND query LIKE '%append_events%'";

  private AppenderSession() {}

  static void awaitWaitingForLock(DataSource owner) {
    await()
        .until(
            () ->
                number(owner, "SELECT count(*)" + APPENDING + " AND wait_event_type = 'Lock'") > 0);
  }

  static void awaitWaitingForFence(DataSource owner) {
    await()
        .until(
            () ->
                number(
                        owner,
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
                            + " AND objsubid = 2 AND NOT granted")
                    > 0);
  }

  static void terminate(DataSource owner) {
    TestDatabase.execute(owner, "SELECT pg_terminate_backend(pid)" + APPENDING);
  }

  static long number(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
