package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * For queries that join the log with a table of their own, and so read both in one statement and
 * one snapshot.
 */
public final class EventRows {

  /** How many columns {@link #columns} names. */
  public static final int WIDTH = EventColumns.WIDTH + 3;

  private EventRows() {}

  /** The columns to select first, for a table {@code event_log} that goes by this alias. */
  public static String columns(String alias) {
    return columns(alias, EventColumns.key(alias));
  }

  static String columns(String alias, String key) {
    String prefix = ", " + alias + '.';
    return EventColumns.select(alias, key)
        + prefix
        + "position"
        + prefix
        + "recorded_at"
        + prefix
        + "hash";
  }

  /** The event in the current row. */
  public static RecordedEvent read(ResultSet row) throws SQLException {
    return read(row, null);
  }

  /** {@code ownKey}: as in {@link EventColumns#read(ResultSet, byte[])}. */
  static RecordedEvent read(ResultSet row, byte @Nullable [] ownKey) throws SQLException {
    return new RecordedEvent(
        row.getLong(EventColumns.WIDTH + 1),
        EventColumns.read(row, ownKey),
        EventColumns.instant(row, EventColumns.WIDTH + 2),
        row.getBytes(WIDTH));
  }
}
