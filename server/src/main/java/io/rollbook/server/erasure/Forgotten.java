package io.rollbook.server.erasure;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.postgres.EventRows;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The erasures of which this database knows, each with the event that it ended with. */
@Component
class Forgotten {

  private static final String SELECT =
      "SELECT "
          + EventRows.columns("e")
          + """
          , f.position AS request_position, f.forgotten_at, f.copies_removed_at
          FROM forgotten f CROSS JOIN LATERAL
            (SELECT * FROM event_log l WHERE l.stream = f.subject ORDER BY l.version DESC LIMIT 1) e
          """;

  private final JdbcTemplate jdbc;
  private final EventDecoder decoder;

  Forgotten(JdbcTemplate jdbc, EventDecoder decoder) {
    this.jdbc = jdbc;
    this.decoder = decoder;
  }

  /** The erasure of a participant. */
  Optional<Erasure> of(ParticipantId id) {
    return query(SELECT + " WHERE f.subject = ?", id.toString()).stream().findFirst();
  }

  /** The oldest erasures of which copies may be left. */
  List<Erasure> withCopies(int limit) {
    return query(
        SELECT + " WHERE f.copies_removed_at IS NULL ORDER BY f.position, f.subject LIMIT ?",
        limit);
  }

  /** The erasures that follow this one, in the order in which they happened. */
  List<Erasure> after(@Nullable Erasure last, int limit) {
    return query(
        SELECT + " WHERE (f.position, f.subject) > (?, ?) ORDER BY f.position, f.subject LIMIT ?",
        last == null ? 0 : last.requestPosition(),
        last == null ? "" : last.id().toString(),
        limit);
  }

  /** Those who were erased by the same request, such as merged duplicates, without this one. */
  List<ParticipantId> togetherWith(Erasure erasure) {
    return jdbc.query(
        "SELECT subject FROM forgotten WHERE position = ? AND subject <> ? ORDER BY subject",
        (row, _) -> ParticipantId.ofStream(row.getString(1)),
        erasure.requestPosition(),
        erasure.id().toString());
  }

  /** Notes that no copy is left. */
  void copiesRemoved(ParticipantId id) {
    jdbc.update(
        "UPDATE forgotten SET copies_removed_at = clock_timestamp()"
            + " WHERE subject = ? AND copies_removed_at IS NULL",
        id.toString());
  }

  private List<Erasure> query(String sql, Object... parameters) {
    return jdbc.query(sql, (row, _) -> erasure(row), parameters);
  }

  private Erasure erasure(ResultSet row) throws SQLException {
    RecordedEvent recorded = EventRows.read(row);
    DomainEventMessage<?> message = decoder.decode(List.of(recorded)).getFirst();
    if (!(message.getPayload() instanceof ParticipantErased erased)) {
      throw new IllegalStateException(
          "Stream " + recorded.event().stream() + " is forgotten, but does not end with that");
    }
    OffsetDateTime removed = row.getObject("copies_removed_at", OffsetDateTime.class);
    return new Erasure(
        ParticipantId.ofStream(recorded.event().stream()),
        erased,
        recorded.event().version(),
        recorded.position(),
        row.getLong("request_position"),
        row.getObject("forgotten_at", OffsetDateTime.class).toInstant(),
        removed == null ? null : removed.toInstant(),
        message.getMetaData());
  }
}
