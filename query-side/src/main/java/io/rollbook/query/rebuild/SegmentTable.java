package io.rollbook.query.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The parts that a rebuild is divided into. */
@Component
class SegmentTable {

  /** Events that are looked at to divide the log into parts of the same size. */
  private static final int SAMPLE = 4_096;

  private static final String STREAMS =
      "SELECT stream FROM event_log WHERE position = ANY (?::bigint[]) AND stream LIKE"
          + " 'participant-%' ORDER BY stream";

  /**
   * Whoever has the row has the segment: if its node dies, PostgreSQL ends the transaction, and so
   * there is no lease to wait for.
   */
  private static final String CLAIM =
      """
      SELECT segment, reached, last FROM projection_rebuild_segment
      WHERE rebuild = ? AND NOT done ORDER BY node IS DISTINCT FROM ?, segment
      LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  private final JdbcTemplate jdbc;

  SegmentTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A part that this transaction has to itself.
   *
   * @param reached the last stream that is done; null: none
   * @param last the last stream to do; null: that of all
   */
  record Segment(int number, @Nullable String reached, @Nullable String last) {}

  /** What is known of a part. */
  record Progress(int segment, @Nullable String node, long events, boolean done) {}

  /** Divides all streams of participants up to {@code head} into about {@code parts}. */
  void plan(UUID rebuild, long head, int parts) {
    jdbc.update("DELETE FROM projection_rebuild_segment WHERE rebuild = ?", rebuild);
    List<Long> positions = Sampling.positions(head, SAMPLE);
    List<String> streams =
        jdbc.queryForList(STREAMS, String.class, (Object) positions.toArray(Long[]::new));
    long events = positions.isEmpty() ? 0 : head * streams.size() / positions.size();
    List<String> bounds = Sampling.bounds(streams, parts);
    long each = Math.max(1, events / (bounds.size() + 1));
    String before = null;
    for (int i = 0; i <= bounds.size(); i++) {
      String last = i < bounds.size() ? bounds.get(i) : null;
      jdbc.update(
          "INSERT INTO projection_rebuild_segment (rebuild, segment, reached, last, expected)"
              + " VALUES (?, ?, ?, ?, ?)",
          rebuild,
          i,
          before,
          last,
          each);
      before = last;
    }
  }

  Optional<Segment> claim(UUID rebuild, String node) {
    return jdbc
        .query(
            CLAIM,
            (row, _) -> new Segment(row.getInt(1), row.getString(2), row.getString(3)),
            rebuild,
            node)
        .stream()
        .findFirst();
  }

  void advance(UUID rebuild, Segment segment, Loaded loaded, String node) {
    jdbc.update(
        "UPDATE projection_rebuild_segment SET reached = coalesce(?, reached), events = events + ?,"
            + " done = ?, node = ? WHERE rebuild = ? AND segment = ?",
        loaded.reached(),
        loaded.events(),
        loaded.complete(),
        node,
        rebuild,
        segment.number());
  }

  boolean allDone(UUID rebuild) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT NOT EXISTS (SELECT FROM projection_rebuild_segment WHERE rebuild = ? AND NOT"
                + " done)",
            Boolean.class,
            rebuild));
  }

  List<Progress> progress(UUID rebuild) {
    return jdbc.query(
        "SELECT segment, node, events, done FROM projection_rebuild_segment WHERE rebuild = ? ORDER"
            + " BY segment",
        (row, _) ->
            new Progress(row.getInt(1), row.getString(2), row.getLong(3), row.getBoolean(4)),
        rebuild);
  }
}
