package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.Sealed;
import io.rollbook.eventlog.privacy.SubjectKey;
import io.rollbook.eventlog.privacy.SubjectKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Turns messages into what the log records, with their personal parts sealed. */
final class EventSealing {

  private final NamedTypeSerializer serializer;
  private final @Nullable SubjectKeys keys;
  private final RecordingPolicy policy;
  private final EventLog log;

  /**
   * @param keys null if nothing is to be sealed
   */
  EventSealing(
      NamedTypeSerializer serializer,
      @Nullable SubjectKeys keys,
      RecordingPolicy policy,
      EventLog log) {
    this.serializer = serializer;
    this.keys = keys;
    this.policy = policy;
    this.log = log;
  }

  /** What belongs to one append. */
  final class Batch {

    private final List<NewEvent> events = new ArrayList<>();
    private final Map<String, SubjectKey> newKeys = new HashMap<>();

    List<NewEvent> events() {
      return events;
    }

    List<SubjectKey> newKeys() {
      return List.copyOf(newKeys.values());
    }

    void add(DomainEventMessage<?> message) {
      NamedTypeSerializer.Parts parts = serializer.split(message.getPayload(), keys != null);
      byte[] personal = parts.personal();
      SerializedType type = serializer.typeForClass(message.getPayloadType());
      NewEvent event = EventConversion.toEvent(message, parts.open(), type, serializer, policy);
      if (personal == null) {
        events.add(event);
      } else {
        String subject = policy.subjectOf(message);
        boolean isNew = event.version() == 0 && subject.equals(event.stream());
        events.add(sealed(event, key(subject, isNew).seal(personal, contextOf(event))));
      }
    }

    private SubjectKey key(String subject, boolean isNew) {
      SubjectKey made = newKeys.get(subject);
      if (made != null) {
        return made;
      }
      Optional<SubjectKey> known = isNew ? Optional.empty() : known(subject);
      return known.orElseGet(
          () -> newKeys.computeIfAbsent(subject, it -> required(keys).create(it)));
    }

    /** To be called once all is recorded. */
    void recorded() {
      newKeys.values().forEach(it -> required(keys).keep(it));
    }
  }

  /**
   * A snapshot, which is sealed as a whole; empty if its subject has no key, as it has been
   * forgotten then.
   */
  Optional<NewEvent> seal(DomainEventMessage<?> snapshot, Serializer snapshotSerializer) {
    NewEvent plain = EventConversion.toEvent(snapshot, snapshotSerializer, policy);
    if (keys == null) {
      return Optional.of(plain);
    }
    return known(policy.subjectOf(snapshot))
        .map(
            key ->
                sealed(
                    EventConversion.withPayload(plain, new byte[0]),
                    key.seal(plain.payload(), contextOf(plain))));
  }

  private Optional<SubjectKey> known(String subject) {
    SubjectKeys present = required(keys);
    SubjectKey kept = present.kept(subject);
    return kept != null
        ? Optional.of(kept)
        : Optional.ofNullable(log.keysOf(List.of(subject)).get(subject))
            .map(wrapped -> present.unwrap(subject, wrapped));
  }

  private static SubjectKeys required(@Nullable SubjectKeys keys) {
    if (keys == null) {
      throw new IllegalStateException("There are no keys");
    }
    return keys;
  }

  /** Moved to another place, what is sealed cannot be opened. */
  static byte[] contextOf(NewEvent event) {
    return (event.stream() + '\n' + event.version() + '\n' + event.type())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static NewEvent sealed(NewEvent event, Sealed sealed) {
    return new NewEvent(
        event.id(),
        event.stream(),
        event.version(),
        event.type(),
        event.revision(),
        event.payload(),
        event.metadata(),
        event.occurredAt(),
        event.scope(),
        sealed);
  }
}
