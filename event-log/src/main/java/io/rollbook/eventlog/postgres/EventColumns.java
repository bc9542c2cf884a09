package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.Sealed;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The columns that an event and a snapshot have in common. */
final class EventColumns {

  static final String LIST =
      "event_id, stream, version, type, revision, payload, metadata, occurred_at, scope, subject,"
          + " sealed";

  /** The place of the stream among them. */
  static final int STREAM = 2;

  /** How many columns {@link #select} names. */
  static final int WIDTH = 12;

  private EventColumns() {}

  /** The columns to read, for a table that goes by this alias. */
  static String select(String alias) {
    return select(alias, key(alias));
  }

  static String select(String alias, String key) {
    String prefix = alias + '.';
    return prefix + LIST.replace(", ", ", " + prefix) + ", " + key;
  }

  /** The wrapped key of the subject that the row is about. */
  static String key(String alias) {
    return key(alias + ".subject", "true");
  }

  /**
   * The wrapped key of a subject. It comes in the same statement as what is sealed with it, so that
   * nobody has to keep keys, nor can open what was destroyed.
   *
   * @param condition without which it is not looked up
   */
  static String key(String subject, String condition) {
    return "(SELECT vault.wrapped FROM personal_key vault WHERE vault.subject = "
        + subject
        + " AND "
        + condition
        + ')';
  }

  static NewEvent read(ResultSet row) throws SQLException {
    return read(row, null);
  }

  /**
   * The event in the current row.
   *
   * @param ownKey the wrapped key of the stream, if the row has only those of other subjects
   */
  static NewEvent read(ResultSet row, byte @Nullable [] ownKey) throws SQLException {
    String stream = row.getString(STREAM);
    return new NewEvent(
        row.getString(1),
        stream,
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getBytes(6),
        row.getBytes(7),
        instant(row, 8),
        row.getString(9),
        sealed(row, stream, ownKey));
  }

  private static @Nullable Sealed sealed(ResultSet row, String stream, byte @Nullable [] ownKey)
      throws SQLException {
    String subject = row.getString(10);
    if (subject == null) {
      return null;
    }
    boolean own = ownKey != null && subject.equals(stream);
    return new Sealed(subject, row.getBytes(11), own ? ownKey : row.getBytes(12));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static void set(PreparedStatement statement, NewEvent event) throws SQLException {
    statement.setString(1, event.id());
    statement.setString(2, event.stream());
    statement.setLong(3, event.version());
    statement.setString(4, event.type());
    statement.setString(5, event.revision());
    statement.setBytes(6, event.payload());
    statement.setBytes(7, event.metadata());
    statement.setObject(8, timestamp(event.occurredAt()));
    statement.setString(9, event.scope());
    Sealed sealed = event.sealed();
    statement.setString(10, sealed == null ? null : sealed.subject());
    statement.setBytes(11, sealed == null ? null : sealed.content());
  }

  static OffsetDateTime timestamp(Instant instant) {
    // Truncated, as the driver would round, and so show events in the future.
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
