package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rebuilds as the database has them: all nodes act on what stands here. */
@Component
class RebuildTable {

  private static final String SELECT =
      """
      SELECT r.id, r.projection, r.slot, r.manual, r.state, r.stage, r.open, r.head, r.applied, r.checked_rows,
        r.sampled_rows, r.reason, r.started_at, r.ended_at, clock_timestamp(),
        (SELECT coalesce(max(l.position), 0) FROM event_log l),
        (SELECT coalesce(sum(CASE WHEN s.done THEN s.expected ELSE least(s.events, s.expected) END)::float8
            / nullif(sum(s.expected), 0), 0)
         FROM projection_rebuild_segment s WHERE s.rebuild = r.id),
        (SELECT convert_from(t.token, 'UTF8')::jsonb ->> 'globalIndex' FROM token_entry t
         WHERE t.processor_name = r.projection || '-' || r.slot)::bigint
      FROM projection_rebuild r
      """;

  private final JdbcTemplate jdbc;

  RebuildTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** False if another rebuild of the projection is open. */
  boolean insert(UUID id, Generation generation, boolean manual) {
    return jdbc.update(
            "INSERT INTO projection_rebuild (id, projection, slot, manual, state, stage, open,"
                + " head, applied) VALUES (?, ?, ?, ?, 'running', 'planning', true, 0, 0) ON"
                + " CONFLICT (projection) WHERE open DO NOTHING",
            id,
            generation.projection(),
            generation.slot(),
            manual)
        == 1;
  }

  Optional<Rebuild> find(UUID id) {
    return query(" WHERE r.id = ?", id).stream().findFirst();
  }

  Optional<Rebuild> open(String projection) {
    return query(" WHERE r.projection = ? AND r.open", projection).stream().findFirst();
  }

  /** The latest first. */
  List<Rebuild> all(String projection) {
    return query(" WHERE r.projection = ? ORDER BY r.started_at DESC LIMIT 200", projection);
  }

  /** The one that began last. */
  Optional<Rebuild> latest(String projection) {
    return query(" WHERE r.projection = ? ORDER BY r.started_at DESC LIMIT 1", projection).stream()
        .findFirst();
  }

  /**
   * As it is, and nobody changes it until the transaction ends. Waits for those who {@link #hold}
   * it, but not for any who come later.
   */
  Optional<Rebuild> lock(UUID id) {
    await("pg_advisory_xact_lock", id);
    return query(" WHERE r.id = ? FOR UPDATE OF r", id).stream().findFirst();
  }

  /**
   * As it is, and nobody changes its state or its stage until the transaction ends. Many can hold
   * it at once.
   */
  Optional<Rebuild> hold(UUID id) {
    await("pg_advisory_xact_lock_shared", id);
    return find(id);
  }

  /**
   * Not the row's own lock: PostgreSQL lets those who share it pass by one who waits for it alone,
   * and portions follow one another without a pause.
   */
  private void await(String lock, UUID id) {
    jdbc.query(
        "SELECT " + lock + "(hashtext('projection_rebuild'), hashtext(?))", _ -> {}, id.toString());
  }

  void loading(UUID id, long head) {
    jdbc.update("UPDATE projection_rebuild SET stage = 'loading', head = ? WHERE id = ?", head, id);
  }

  void stage(UUID id, Stage stage) {
    jdbc.update("UPDATE projection_rebuild SET stage = ? WHERE id = ?", stage.label(), id);
  }

  void checked(UUID id, long rows, int sampled) {
    jdbc.update(
        "UPDATE projection_rebuild SET checked_rows = ?, sampled_rows = ? WHERE id = ?",
        rows,
        sampled,
        id);
  }

  void state(UUID id, RebuildState state) {
    jdbc.update("UPDATE projection_rebuild SET state = ? WHERE id = ?", state.label(), id);
  }

  /** Notes where it stood when it came to its end. */
  void end(Rebuild rebuild, RebuildState state, @Nullable String reason) {
    jdbc.update(
        "UPDATE projection_rebuild SET state = ?, reason = ?, applied = ?, ended_at ="
            + " coalesce(ended_at, now()) WHERE id = ?",
        state.label(),
        reason,
        rebuild.position(),
        rebuild.id());
  }

  /** Asks for the generation that does not serve to be taken away; that is done until it is. */
  void drop(UUID id) {
    jdbc.update("UPDATE projection_rebuild SET dropping = true WHERE id = ?", id);
  }

  boolean isDropping(UUID id) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT dropping AND open FROM projection_rebuild WHERE id = ?", Boolean.class, id));
  }

  void close(UUID id) {
    jdbc.update("UPDATE projection_rebuild SET open = false, dropping = false WHERE id = ?", id);
  }

  private List<Rebuild> query(String where, Object... parameters) {
    return jdbc.query(SELECT + where, RebuildTable::read, parameters);
  }

  private static Rebuild read(ResultSet row, int number) throws SQLException {
    OffsetDateTime ended = row.getObject(14, OffsetDateTime.class);
    Stage stage = Stage.of(row.getString(6));
    long bulk = row.getLong(8);
    long applied = row.getLong(9);
    long position =
        ended != null
            ? applied
            : switch (stage) {
              case PLANNING -> 0;
              case LOADING -> Math.min(bulk, Math.round(bulk * row.getDouble(17)));
              case INDEXING -> bulk;
              case FOLLOWING -> Math.max(bulk, row.getLong(18));
            };
    return new Rebuild(
        row.getObject(1, UUID.class),
        new Generation(row.getString(2), row.getString(3)),
        row.getBoolean(4),
        RebuildState.of(row.getString(5)),
        row.getString(6),
        row.getBoolean(7),
        position,
        ended != null ? Math.max(applied, bulk) : row.getLong(16),
        row.getObject(10, Long.class),
        row.getObject(11, Integer.class),
        row.getString(12),
        instant(row, 13),
        ended == null ? null : ended.toInstant(),
        instant(row, 15));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The position up to where streams are read. */
  long bulkHead(UUID id) {
    Long head =
        jdbc.queryForObject("SELECT head FROM projection_rebuild WHERE id = ?", Long.class, id);
    return head == null ? 0 : head;
  }
}
