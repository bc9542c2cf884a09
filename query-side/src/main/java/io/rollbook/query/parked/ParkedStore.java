package io.rollbook.query.parked;

import io.rollbook.query.progress.Generation;
import io.rollbook.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The table of Axon's dead-letter queue. A letter refers to the log and holds nothing of the event.
 */
@Component
public class ParkedStore {

  private static final String PARK =
      """
      INSERT INTO dead_letter_entry (dead_letter_identifier, processing_group, sequence_identifier, sequence_index,
        message_type, event_identifier, timestamp, payload_type, payload_revision, payload, meta_data, aggregate_type,
        aggregate_identifier, sequence_number, token_type, token, enqueued_at, last_touched, cause_type, cause_message,
        diagnostics)
      SELECT gen_random_uuid(), ?, e.stream,
        row_number() OVER (ORDER BY e.version) + coalesce((SELECT max(d.sequence_index) FROM dead_letter_entry d
          WHERE d.processing_group = ? AND d.sequence_identifier = e.stream), 0),
        'org.axonframework.eventhandling.GenericTrackedDomainEventMessage', e.event_id, iso(e.occurred_at), e.type,
        e.revision, '{}', '{}', split_part(e.stream, '-', 1), e.stream, e.version,
        'org.axonframework.eventhandling.GlobalSequenceTrackingToken',
        convert_to('{"globalIndex":' || e.position || '}', 'UTF8'), iso(now()), iso(now()),
        CASE WHEN e.version = ? THEN ? END, CASE WHEN e.version = ? THEN ? END, '{}'
      FROM event_log e WHERE e.stream = ? AND e.version BETWEEN ? AND ?
      """
          .replaceAll(
              "iso\\(([a-z_.()]+)\\)",
              "to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')");

  private static final String SELECT =
      """
      SELECT d.dead_letter_identifier, d.processing_group, d.sequence_identifier, d.sequence_number, e.position,
        d.payload_type, d.payload_revision, e.occurred_at, d.enqueued_at::timestamptz, d.cause_type, d.cause_message
      FROM dead_letter_entry d
      LEFT JOIN event_log e ON e.stream = d.aggregate_identifier AND e.version = d.sequence_number
      """;

  private final JdbcTemplate jdbc;

  ParkedStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Parks events of a stream, the first of them with the cause. */
  public void park(Generation generation, String stream, long first, long last, ParkedCause cause) {
    jdbc.update(
        PARK,
        generation.processor(),
        generation.processor(),
        first,
        cause.type(),
        first,
        cause.message(),
        stream,
        first,
        last);
  }

  long count() {
    return number("SELECT count(*) FROM dead_letter_entry");
  }

  long count(WorkspaceId workspace) {
    return number(
        "SELECT count(*) FROM dead_letter_entry d JOIN event_log e ON e.stream ="
            + " d.aggregate_identifier AND e.version = d.sequence_number WHERE e.scope = ?",
        workspace.value().toString());
  }

  private long number(String sql, Object... parameters) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, parameters));
  }

  Optional<ParkedEvent> find(String id) {
    return jdbc
        .query(SELECT + " WHERE d.dead_letter_identifier = ?", ParkedStore::read, id)
        .stream()
        .findFirst();
  }

  /** The oldest in the log first, after the one at this position of this generation. */
  List<ParkedEvent> after(Generation generation, long position, int limit) {
    return jdbc.query(
        SELECT
            + " WHERE d.processing_group IN (?, ?) AND (e.position, d.processing_group) > (?, ?)"
            + " ORDER BY e.position, d.processing_group LIMIT ?",
        ParkedStore::read,
        generation.processor(),
        generation.other().processor(),
        position,
        generation.processor(),
        limit);
  }

  /** All of one stream, in order, and nobody else can have them until the transaction ends. */
  List<ParkedEvent> lockStream(Generation generation, String stream) {
    return jdbc.query(
        SELECT
            + " WHERE d.processing_group = ? AND d.sequence_identifier = ? ORDER BY"
            + " d.sequence_index FOR UPDATE OF d",
        ParkedStore::read,
        generation.processor(),
        stream);
  }

  void blame(String id, ParkedCause cause) {
    jdbc.update(
        "UPDATE dead_letter_entry SET cause_type = ?, cause_message = ? WHERE"
            + " dead_letter_identifier = ?",
        cause.type(),
        cause.message(),
        id);
  }

  void remove(String id) {
    jdbc.update("DELETE FROM dead_letter_entry WHERE dead_letter_identifier = ?", id);
  }

  /** Removes what any projection has parked of a stream. */
  public void removeStream(String stream) {
    jdbc.update("DELETE FROM dead_letter_entry WHERE sequence_identifier = ?", stream);
  }

  private static ParkedEvent read(ResultSet row, int number) throws SQLException {
    String processor = row.getString(2);
    return new ParkedEvent(
        row.getString(1),
        generation(processor),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getString(10) == null ? null : new ParkedCause(row.getString(10), row.getString(11)));
  }

  private static Generation generation(String processor) {
    int dash = processor.lastIndexOf('-');
    return new Generation(processor.substring(0, dash), processor.substring(dash + 1));
  }
}
