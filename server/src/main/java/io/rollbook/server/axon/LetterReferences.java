package io.rollbook.server.axon;

import io.rollbook.query.parked.ParkedCause;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.serialization.Serializer;

/**
 * Writes a dead letter without the event: which one it is is enough, as it stands in the log. So no
 * copy of what a person said is left to be forgotten when the person is.
 */
final class LetterReferences extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  /** The places of the columns in Axon's statement. */
  private static final int PAYLOAD = 10;

  private static final int METADATA = 11;
  private static final int CAUSE_MESSAGE = 20;

  private LetterReferences(Builder<EventMessage<?>> builder) {
    super(builder);
  }

  static LetterReferences of(
      DeadLetterSchema schema, Serializer serializer, Serializer eventSerializer) {
    return new LetterReferences(
        DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
            .schema(schema)
            .genericSerializer(serializer)
            .eventSerializer(eventSerializer));
  }

  @Override
  public PreparedStatement enqueueStatement(
      Connection connection,
      String processingGroup,
      String sequenceIdentifier,
      DeadLetter<? extends EventMessage<?>> letter,
      long sequenceIndex)
      throws SQLException {
    PreparedStatement statement =
        super.enqueueStatement(
            connection, processingGroup, sequenceIdentifier, letter, sequenceIndex);
    statement.setBytes(PAYLOAD, NOTHING);
    statement.setBytes(METADATA, NOTHING);
    statement.setString(
        CAUSE_MESSAGE, letter.cause().map(it -> ParkedCause.of(it).message()).orElse(null));
    return statement;
  }
}
