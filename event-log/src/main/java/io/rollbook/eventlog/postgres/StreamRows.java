package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * For queries that read streams from a version on, one after the other and each in its order. Most
 * of what is sealed in a stream is under one key, that of the stream itself: it is looked up once,
 * with the stream's first row, and not again for each event. One reader for each result.
 */
public final class StreamRows {

  private static final int OWN_KEY = EventRows.WIDTH + 1;

  private @Nullable String stream;
  private byte @Nullable [] ownKey;

  /**
   * The columns to select, and no others before them, for a table {@code event_log} that goes by
   * this alias.
   *
   * @param first the version that is the first of each stream, as an expression
   */
  public static String columns(String alias, String first) {
    String foreign =
        EventColumns.key(alias + ".subject", alias + ".subject <> " + alias + ".stream");
    String own = EventColumns.key(alias + ".stream", alias + ".version = " + first);
    return EventRows.columns(alias, foreign) + ", " + own;
  }

  /** The event in the current row. */
  public RecordedEvent read(ResultSet row) throws SQLException {
    String current = row.getString(EventColumns.STREAM);
    if (!current.equals(stream)) {
      stream = current;
      ownKey = row.getBytes(OWN_KEY);
    }
    return EventRows.read(row, ownKey);
  }
}
