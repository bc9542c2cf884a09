package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.privacy.SubjectKeys;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of events that were read from the log by other ways than through Axon. Never
 * fails: who asks an event that cannot be read for its payload is told so.
 */
public final class EventDecoder {

  private final Serializer serializer;
  private final EventUpcaster upcasters;
  private final @Nullable SubjectKeys keys;

  /** For events of which nothing is sealed. */
  public EventDecoder(Serializer serializer, EventUpcaster upcasters) {
    this(serializer, upcasters, null);
  }

  /**
   * @param keys null if nothing is sealed
   */
  public EventDecoder(Serializer serializer, EventUpcaster upcasters, @Nullable SubjectKeys keys) {
    this.serializer = serializer;
    this.upcasters = upcasters;
    this.keys = keys;
  }

  /** As {@link #decode}, but what is sealed stays so. */
  public List<DomainEventMessage<?>> decodeWithoutPersonal(List<RecordedEvent> events) {
    return decode(events.stream().map(RecordedEvent::withoutPersonal).toList());
  }

  /** The messages of these events, lifted to their newest revisions, in order. */
  public List<DomainEventMessage<?>> decode(List<RecordedEvent> events) {
    List<DomainEventMessage<?>> messages = new ArrayList<>(events.size());
    for (RecordedEvent event : events) {
      for (TrackedEventMessage<?> message :
          EventConversion.toTracked(event, serializer, upcasters, keys)) {
        messages.add((DomainEventMessage<?>) message);
      }
    }
    return messages;
  }
}
