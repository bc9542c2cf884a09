package io.rollbook.query.statistics;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.postgres.StreamRows;
import io.rollbook.query.parked.DiscardedEvents;
import io.rollbook.query.progress.Projections;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads from the log what can change the status of some participants. */
@Component
class StatusHistories {

  private static final String EVENTS =
      "SELECT "
          + StreamRows.columns("e", "0")
          + " FROM event_log e WHERE e.stream = ANY (?::text[]) AND e.type <> ALL (?::text[])"
          + " AND e.position <= ?"
          + " ORDER BY e.stream, e.version";

  private final JdbcTemplate jdbc;
  private final EventDecoder decoder;
  private final DiscardedEvents discarded;

  StatusHistories(JdbcTemplate jdbc, EventDecoder decoder, DiscardedEvents discarded) {
    this.jdbc = jdbc;
    this.decoder = decoder;
    this.discarded = discarded;
  }

  /** How events of these streams are folded. */
  StatusFold fold(Collection<String> streams) {
    return new StatusFold(discarded.of(Projections.STATISTICS, streams));
  }

  /**
   * The messages up to a position, by stream and in order, with one statement; a stream without any
   * is not there.
   */
  Map<String, List<DomainEventMessage<?>>> read(Collection<String> streams, long position) {
    Map<String, List<DomainEventMessage<?>>> messages = new LinkedHashMap<>();
    if (streams.isEmpty()) {
      return messages;
    }
    StreamRows rows = new StreamRows();
    List<RecordedEvent> events = new ArrayList<>();
    jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(EVENTS);
          statement.setArray(1, connection.createArrayOf("text", streams.toArray()));
          statement.setArray(2, connection.createArrayOf("text", StatusFold.IGNORED.toArray()));
          statement.setLong(3, position);
          return statement;
        },
        row -> {
          events.add(rows.read(row));
        });
    for (DomainEventMessage<?> message : decoder.decodeWithoutPersonal(events)) {
      messages
          .computeIfAbsent(
              Objects.requireNonNull(message.getAggregateIdentifier()), _ -> new ArrayList<>())
          .add(message);
    }
    return messages;
  }
}
