package io.rollbook.server.axon;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterJdbcConverter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/** Makes dead letters whole again: reads from the log what {@link LetterReferences} left out. */
final class ReferredLetters
    implements DeadLetterJdbcConverter<EventMessage<?>, JdbcDeadLetter<EventMessage<?>>> {

  private final EventLog log;
  private final EventDecoder decoder;

  ReferredLetters(EventLog log, EventDecoder decoder) {
    this.log = log;
    this.decoder = decoder;
  }

  @Override
  public JdbcDeadLetter<EventMessage<?>> convertToLetter(ResultSet row) throws SQLException {
    String causeType = row.getString("cause_type");
    return new JdbcDeadLetter<>(
        row.getString("dead_letter_identifier"),
        row.getLong("sequence_index"),
        row.getString("sequence_identifier"),
        Instant.parse(row.getString("enqueued_at")),
        Instant.parse(row.getString("last_touched")),
        causeType == null ? null : cause(causeType, row.getString("cause_message")),
        MetaData.emptyInstance(),
        message(row.getString("aggregate_identifier"), row.getLong("sequence_number")));
  }

  private static ThrowableCause cause(String type, @Nullable String message) {
    return new ThrowableCause(type, message == null ? "" : message);
  }

  private EventMessage<?> message(String stream, long version) {
    List<RecordedEvent> events =
        log.readStream(stream, version).stream()
            .filter(it -> it.event().version() == version)
            .toList();
    return decoder.decode(events).getFirst();
  }
}
