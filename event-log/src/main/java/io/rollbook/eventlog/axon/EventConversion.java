package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.Sealed;
import io.rollbook.eventlog.privacy.SubjectKeys;
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
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Turns Axon's messages into what the log records, and back. */
final class EventConversion {

  private static final byte[] EMPTY = new byte[0];

  private EventConversion() {}

  /** A message whose payload is written whole. */
  static NewEvent toEvent(
      DomainEventMessage<?> message, Serializer serializer, RecordingPolicy policy) {
    SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
    return toEvent(message, payload.getData(), payload.getType(), serializer, policy);
  }

  /** A message whose payload is recorded in this form. */
  static NewEvent toEvent(
      DomainEventMessage<?> message,
      byte[] payload,
      SerializedType type,
      Serializer serializer,
      RecordingPolicy policy) {
    byte[] metadata =
        message.getMetaData().isEmpty()
            ? EMPTY
            : message.serializeMetaData(serializer, byte[].class).getData();
    String revision = type.getRevision();
    return new NewEvent(
        message.getIdentifier(),
        message.getAggregateIdentifier(),
        message.getSequenceNumber(),
        type.getName(),
        revision == null ? "" : revision,
        payload,
        metadata,
        message.getTimestamp(),
        policy.scopeOf(message),
        null);
  }

  static NewEvent withPayload(NewEvent event, byte[] payload) {
    return new NewEvent(
        event.id(),
        event.stream(),
        event.version(),
        event.type(),
        event.revision(),
        payload,
        event.metadata(),
        event.occurredAt(),
        event.scope(),
        event.sealed());
  }

  /**
   * The event as Axon wants it, with its sealed part opened; without that part if its key is gone.
   *
   * @throws io.rollbook.eventlog.privacy.SealBroken if it cannot be opened although its key is
   *     there
   */
  static DomainEventData<byte[]> toData(NewEvent event, @Nullable SubjectKeys keys) {
    return toData(withPayload(event, opened(event, keys)));
  }

  private static byte[] opened(NewEvent event, @Nullable SubjectKeys keys) {
    Sealed sealed = event.sealed();
    if (sealed == null) {
      return event.payload();
    }
    if (keys == null) {
      throw new IllegalStateException("Sealed events cannot be read without keys");
    }
    return keys.open(sealed, EventSealing.contextOf(event))
        .map(personal -> joined(event.payload(), personal))
        .orElse(event.payload());
  }

  /** Two JSON objects made one, without looking into them; an empty one leaves the other. */
  private static byte[] joined(byte[] open, byte[] personal) {
    if (open.length <= EMPTY_JSON.length) {
      return personal;
    }
    byte[] whole = new byte[open.length + personal.length - 1];
    System.arraycopy(open, 0, whole, 0, open.length - 1);
    whole[open.length - 1] = ',';
    System.arraycopy(personal, 1, whole, open.length, personal.length - 1);
    return whole;
  }

  private static DomainEventData<byte[]> toData(NewEvent event) {
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
      RecordedEvent recorded,
      Serializer serializer,
      EventUpcaster upcasters,
      @Nullable SubjectKeys keys) {
    GlobalSequenceTrackingToken token = new GlobalSequenceTrackingToken(recorded.position());
    try {
      DomainEventData<byte[]> data = toData(recorded.event(), keys);
      return EventUtils.upcastAndDeserializeTrackedEvents(
              Stream.of(new TrackedDomainEventData<>(token, data)), serializer, upcasters)
          .toList();
    } catch (RuntimeException e) {
      return List.of(unreadable(token, toData(recorded.event()), serializer, e));
    }
  }

  /**
   * Handlers get the event by its type, and fail when they ask for its payload; as it stands in the
   * log it can be had, so that it can be parked.
   */
  private static TrackedEventMessage<?> unreadable(
      GlobalSequenceTrackingToken token,
      DomainEventData<byte[]> data,
      Serializer serializer,
      RuntimeException cause) {
    LazyDeserializingObject<Object> payload =
        new LazyDeserializingObject<>(data.getPayload(), serializer) {
          @Override
          public Object getObject() {
            throw new SerializationException("The event cannot be opened or upcast", cause);
          }
        };
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
