package io.rollbook.query.rebuild;

import io.rollbook.eventlog.LogUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** Tells what another try may mend from what it cannot. */
final class Failures {

  /** Connections, resources, operators, locks and conflicts: the class of an SQLSTATE. */
  private static final List<String> PASSING = List.of("08", "25", "40", "53", "55", "57", "58");

  private Failures() {}

  /** Whether it is the database's state of the moment and not what was asked of it. */
  static boolean arePassing(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof LogUnavailable
          || cause instanceof TransientDataAccessException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionException
          || cause instanceof SQLTransientException) {
        return true;
      }
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null || PASSING.stream().anyMatch(state::startsWith);
      }
    }
    return false;
  }

  /** Says what happened without any text that may quote a value. */
  static String describe(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String state = root instanceof SQLException sql ? " (SQLSTATE " + sql.getSQLState() + ')' : "";
    return root.getClass().getSimpleName() + state;
  }
}
