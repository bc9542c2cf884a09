package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.RecordedEvent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Turns Axon's messages into what the log records, and back. */
final class EventConversion {

  private static final byte[] EMPTY = new byte[0];

  private EventConversion() {}

  static NewEvent toEvent(DomainEventMessage<?> message, Serializer serializer) {
    SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
    byte[] metadata =
        message.getMetaData().isEmpty()
            ? EMPTY
            : message.serializeMetaData(serializer, byte[].class).getData();
    String revision = payload.getType().getRevision();
    return new NewEvent(
        message.getIdentifier(),
        message.getAggregateIdentifier(),
        message.getSequenceNumber(),
        payload.getType().getName(),
        revision == null ? "" : revision,
        payload.getData(),
        metadata,
        message.getTimestamp());
  }

  static DomainEventData<byte[]> toData(NewEvent event) {
    return new GenericDomainEventEntry<>(
        aggregateType(event.stream()),
        event.stream(),
        event.version(),
        event.id(),
        event.occurredAt(),
        event.type(),
        event.revision(),
        event.payload(),
        event.metadata().length == 0 ? EMPTY_JSON : event.metadata());
  }

  private static final byte[] EMPTY_JSON = {'{', '}'};

  /** Streams are named after their kind: {@code participant-…}. */
  private static String aggregateType(String stream) {
    int dash = stream.indexOf('-');
    return dash < 0 ? stream : stream.substring(0, dash);
  }

  /**
   * The message or, after upcasting, messages of an event. Each event goes through the upcasters
   * alone, so that one that cannot be lifted fails its own handlers and no other event.
   */
  static List<TrackedEventMessage<?>> toTracked(
      RecordedEvent recorded, Serializer serializer, EventUpcaster upcasters) {
    GlobalSequenceTrackingToken token = new GlobalSequenceTrackingToken(recorded.position());
    DomainEventData<byte[]> data = toData(recorded.event());
    try {
      return EventUtils.upcastAndDeserializeTrackedEvents(
              Stream.of(new TrackedDomainEventData<>(token, data)), serializer, upcasters)
          .toList();
    } catch (RuntimeException e) {
      return List.of(unreadable(token, data, serializer, e));
    }
  }

  /** Handlers get the event by its type, and fail when they ask for its payload. */
  private static TrackedEventMessage<?> unreadable(
      GlobalSequenceTrackingToken token,
      DomainEventData<byte[]> data,
      Serializer serializer,
      RuntimeException cause) {
    LazyDeserializingObject<Object> payload =
        new LazyDeserializingObject<>(
            () -> {
              throw new SerializationException("The event cannot be upcast", cause);
            },
            data.getPayload().getType(),
            serializer);
    LazyDeserializingObject<MetaData> metadata =
        new LazyDeserializingObject<>(data.getMetaData(), serializer);
    return new GenericTrackedDomainEventMessage<>(
        token,
        data.getType(),
        data.getAggregateIdentifier(),
        data.getSequenceNumber(),
        new SerializedMessage<>(data.getEventIdentifier(), payload, metadata),
        data::getTimestamp);
  }
}
