package io.rollbook.query.log;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;

/** Reads what a message says. */
final class EventContent {

  private EventContent() {}

  /**
   * The event in a message.
   *
   * @throws UnreadableEvent if that is of another type, or cannot be told
   */
  static <E> E of(DomainEventMessage<?> message, Class<E> expected) {
    Object payload;
    try {
      payload = message.getPayload();
    } catch (SerializationException | IllegalArgumentException | ClassCastException e) {
      // The cause quotes what it could not read, and that may be personal.
      throw new UnreadableEvent(message.getIdentifier(), "that is not well-formed");
    }
    if (expected.isInstance(payload)) {
      return expected.cast(payload);
    }
    String type =
        payload instanceof UnknownSerializedType unknown
            ? unknown.serializedType().getName()
            : payload.getClass().getSimpleName();
    throw new UnreadableEvent(message.getIdentifier(), type);
  }
}
