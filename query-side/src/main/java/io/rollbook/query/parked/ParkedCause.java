package io.rollbook.query.parked;

import io.rollbook.query.log.UnreadableEvent;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/**
 * Why an event is parked, without any text that may quote a value.
 *
 * @param type the class of the error
 * @param message what is known to quote nothing; null otherwise
 */
public record ParkedCause(String type, @Nullable String message) {

  /** Of an error that a handler threw. */
  public static ParkedCause ofError(Throwable thrown) {
    return new ParkedCause(
        thrown.getClass().getName(),
        thrown instanceof UnreadableEvent ? thrown.getMessage() : null);
  }

  /** Of a cause as Axon keeps it. */
  public static ParkedCause of(Cause cause) {
    return new ParkedCause(
        cause.type(),
        cause.type().equals(UnreadableEvent.class.getName()) ? cause.message() : null);
  }

  /** Of a row that PostgreSQL refuses. */
  public static ParkedCause refused(String sqlState) {
    return new ParkedCause(
        "java.sql.SQLDataException", "PostgreSQL refuses the row (SQLSTATE " + sqlState + ')');
  }

  /** For Axon's queue. */
  public ThrowableCause toAxon() {
    return new ThrowableCause(type, message == null ? "" : message);
  }
}
