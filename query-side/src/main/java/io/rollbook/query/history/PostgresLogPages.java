package io.rollbook.query.history;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import io.rollbook.eventlog.postgres.EventRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * Reads by the indexes on position, on scope and position, and on stream and version, whatever the
 * planner believes of a table that grows: each is forced by a lateral join.
 */
@Component
class PostgresLogPages implements LogPages {

  private static final String EVENT = EventRows.columns("e");

  private static final String LAST_TYPE =
      " CROSS JOIN LATERAL (SELECT type AS last_type FROM event_log l WHERE l.stream = k.stream"
          + " ORDER BY l.stream DESC, l.version DESC LIMIT 1) last";

  private static final String RANGES =
      " FROM unnest(?::text[], ?::bigint[], ?::bigint[]) k(stream, first, last)";

  private static final String AT =
      "SELECT " + EVENT + " FROM event_log e WHERE e.position = ANY (?) ORDER BY e.position";

  private static final String WITHIN =
      "SELECT "
          + EVENT
          + ", k.stream AS known, last_type"
          + RANGES
          + LAST_TYPE
          + " LEFT JOIN LATERAL (SELECT * FROM event_log l WHERE l.stream = k.stream AND l.version"
          + " >= k.first AND l.version <= k.last ORDER BY l.stream, l.version OFFSET 0) e ON true"
          + " ORDER BY k.stream, e.version";

  private static final String FIRST_AND_OF_TYPES =
      "SELECT "
          + EVENT
          + ", k.stream AS known, last_type FROM unnest(?::text[]) k(stream)"
          + LAST_TYPE
          + " LEFT JOIN LATERAL (SELECT * FROM event_log l WHERE l.stream = k.stream AND (l.version"
          + " = 0 OR l.type = ANY (?)) ORDER BY l.stream, l.version OFFSET 0) e ON true"
          + " ORDER BY k.stream, e.version";

  /** Halves the versions between low and high until nothing is between them. */
  private static final String FIRST_VERSIONS_AFTER =
      """
      WITH RECURSIVE search(place, stream, position, low, high) AS (
        SELECT k.place, k.stream, k.position, -1::bigint, coalesce(
          (SELECT l.version + 1 FROM event_log l WHERE l.stream = k.stream
           ORDER BY l.stream DESC, l.version DESC LIMIT 1), 0)
        FROM unnest(?::text[], ?::bigint[]) WITH ORDINALITY AS k(stream, position, place)
        UNION ALL
        SELECT s.place, s.stream, s.position,
               CASE WHEN e.position <= s.position THEN e.version ELSE s.low END,
               CASE WHEN e.position <= s.position THEN s.high ELSE e.version END
        FROM search s CROSS JOIN LATERAL (
          SELECT l.position, l.version FROM event_log l
          WHERE l.stream = s.stream AND l.version = (s.low + s.high) / 2 LIMIT 1) e
        WHERE s.high - s.low > 1)
      SELECT high FROM search WHERE high - low <= 1 ORDER BY place
      """;

  private static final ResultSetExtractor<StreamParts> PARTS = PostgresLogPages::readParts;

  private final EventLog log;
  private final JdbcTemplate jdbc;

  PostgresLogPages(EventLog log, JdbcTemplate jdbc) {
    this.log = log;
    this.jdbc = jdbc;
  }

  @Override
  public List<RecordedEvent> scope(ScopeRange range) {
    return log.readScope(range);
  }

  @Override
  public List<Spot> spots(ScopeRange range) {
    return jdbc.query(
        "SELECT position, type FROM event_log WHERE scope = ? AND position > ? AND position <= ?"
            + " ORDER BY position"
            + (range.newestFirst() ? " DESC" : "")
            + " LIMIT ?",
        (row, _) -> new Spot(row.getLong(1), row.getString(2)),
        range.scope(),
        range.after(),
        range.upTo(),
        range.limit());
  }

  @Override
  public List<RecordedEvent> at(Collection<Long> positions) {
    return jdbc.query(AT, (row, _) -> EventRows.read(row), (Object) positions.toArray(Long[]::new));
  }

  @Override
  public List<RecordedEvent> merged(List<StreamRange> ranges, boolean newestFirst, int limit) {
    String order = newestFirst ? " DESC" : "";
    return jdbc.query(
        "SELECT "
            + EVENT
            + RANGES
            + " CROSS JOIN LATERAL (SELECT * FROM event_log l WHERE l.stream = k.stream AND"
            + " l.version >= k.first AND l.version <= k.last ORDER BY l.stream"
            + order
            + ", l.version"
            + order
            + " LIMIT ?) e ORDER BY e.position"
            + order
            + " LIMIT ?",
        (row, _) -> EventRows.read(row),
        streams(ranges),
        ranges.stream().map(StreamRange::first).toArray(Long[]::new),
        ranges.stream().map(StreamRange::last).toArray(Long[]::new),
        limit,
        limit);
  }

  @Override
  public StreamParts within(List<StreamRange> ranges) {
    return parts(
        WITHIN,
        streams(ranges),
        ranges.stream().map(StreamRange::first).toArray(Long[]::new),
        ranges.stream().map(StreamRange::last).toArray(Long[]::new));
  }

  @Override
  public StreamParts firstAndOfTypes(Collection<String> streams, Collection<String> types) {
    return parts(FIRST_AND_OF_TYPES, streams.toArray(String[]::new), types.toArray(String[]::new));
  }

  @Override
  public List<Long> firstVersionsAfter(List<StreamPosition> positions) {
    return jdbc.queryForList(
        FIRST_VERSIONS_AFTER,
        Long.class,
        positions.stream().map(StreamPosition::stream).toArray(String[]::new),
        positions.stream().map(StreamPosition::position).toArray(Long[]::new));
  }

  private static String[] streams(List<StreamRange> ranges) {
    return ranges.stream().map(StreamRange::stream).toArray(String[]::new);
  }

  private StreamParts parts(String sql, Object... parameters) {
    return Objects.requireNonNull(jdbc.query(sql, PARTS, parameters));
  }

  private static StreamParts readParts(ResultSet rows) throws SQLException {
    List<RecordedEvent> events = new ArrayList<>();
    Map<String, String> lastTypes = new HashMap<>();
    while (rows.next()) {
      lastTypes.put(rows.getString("known"), rows.getString("last_type"));
      @Nullable Object position = rows.getObject("position");
      if (position != null) {
        events.add(EventRows.read(rows));
      }
    }
    return new StreamParts(events, lastTypes);
  }
}
