package io.rollbook.query.profilevalues;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Tries a statement without giving up the transaction, should PostgreSQL refuse the values. */
@Component
class Attempts {

  private final DataSource dataSource;

  Attempts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Tries within the present transaction.
   *
   * @return the SQLSTATE if values were refused, and then nothing is changed; empty if it was done
   * @throws RuntimeException if it failed for any other reason; the transaction is then spoilt
   */
  Optional<String> refusal(Runnable work) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      Savepoint before = connection.setSavepoint();
      try {
        work.run();
        connection.releaseSavepoint(before);
        return Optional.empty();
      } catch (RuntimeException e) {
        String state = stateOf(e);
        if (state == null || !isAboutValues(state)) {
          throw e;
        }
        connection.rollback(before);
        return Optional.of(state);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The attempt's frame failed", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  /** Values that do not fit their type, break a constraint, or are too large for an index. */
  static boolean isAboutValues(String sqlState) {
    return sqlState.startsWith("22") || sqlState.startsWith("23") || sqlState.startsWith("54");
  }

  private static @Nullable String stateOf(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
