package io.rollbook.eventlog.postgres;

import java.sql.SQLException;

/** What an error of the database means for the requests that were sent. */
enum SqlFailure {
  /** The connection is gone; the requests may or may not have been recorded. */
  LOST,
  /** Another transaction was in the way; nothing was recorded, and the next attempt may pass. */
  CONTENTION,
  /** Something in a request cannot be stored; nothing was recorded. */
  BAD_REQUEST,
  /** The database cannot record anything now, such as with a full disk; nothing was recorded. */
  UNAVAILABLE;

  static SqlFailure of(SQLException error) {
    String state = error.getSQLState();
    if (state == null || state.length() < 2) {
      return LOST;
    }
    return switch (state) {
      case "57P01", "57P02", "57P03", "57P04", "57P05" -> LOST;
      case "55P03", "40001", "40P01" -> CONTENTION;
      default ->
          switch (state.substring(0, 2)) {
            case "08" -> LOST;
            case "21", "22", "23", "54" -> BAD_REQUEST;
            default -> UNAVAILABLE;
          };
    };
  }

  /**
   * For the log: what kind of error, without the server's details, which may quote what was to be
   * recorded.
   */
  static String describe(Throwable error) {
    return error instanceof SQLException sql
        ? sql.getClass().getSimpleName() + " with SQLSTATE " + sql.getSQLState()
        : error.toString();
  }
}
