package io.rollbook.query.history;

import io.rollbook.audit.EventCatalogue;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.eventlog.axon.EventTypes;
import io.rollbook.eventlog.axon.NamedTypeSerializer;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** Events of participants of one workspace. */
final class SampleLog {

  static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 2));
  static final String SCOPE = WORKSPACE.value().toString();

  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
  private static final NamedTypeSerializer SERIALIZER = serializer();

  static final EventDecoder DECODER = new EventDecoder(SERIALIZER, NoOpEventUpcaster.INSTANCE);

  private final List<RecordedEvent> events = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();

  private static NamedTypeSerializer serializer() {
    EventTypes.Builder types = EventTypes.builder();
    EventCatalogue.ENTRIES.forEach(it -> types.add(it.name(), it.revision(), it.type()));
    return NamedTypeSerializer.of(types.build());
  }

  static ParticipantId participant(int number) {
    return new ParticipantId(new UUID(3, number));
  }

  List<RecordedEvent> events() {
    return events;
  }

  MemoryPages pages() {
    return new MemoryPages(events);
  }

  SampleLog register(int number) {
    return add(
        number,
        new ParticipantRegistered(
            participant(number),
            WORKSPACE,
            number,
            ParticipantStatus.LEAD,
            Attributes.NONE,
            Map.of()));
  }

  /** Changes the first name to its version. */
  SampleLog rename(int number) {
    String name = "Version " + versions.get(participant(number).toString());
    return add(
        number, new DetailsChanged(Attributes.builder().set(Attribute.FIRST_NAME, name).build()));
  }

  SampleLog add(int number, ParticipantEvent event) {
    return add(
        number, EventCatalogue.nameOf(event), SERIALIZER.serialize(event, byte[].class).getData());
  }

  SampleLog addUnknown(int number) {
    return add(number, "FromTheFuture", "{}".getBytes(StandardCharsets.UTF_8));
  }

  /** An event of a known type that cannot be read. */
  SampleLog addBroken(int number, Class<? extends ParticipantEvent> type) {
    return add(number, EventCatalogue.nameOf(type), "[]".getBytes(StandardCharsets.UTF_8));
  }

  private SampleLog add(int number, String type, byte[] payload) {
    String stream = participant(number).toString();
    long version = versions.merge(stream, 1L, Long::sum) - 1;
    long position = events.size() + 1L;
    NewEvent event =
        new NewEvent(
            "e-" + position,
            stream,
            version,
            type,
            "1",
            payload,
            "{\"actor\":\"me\"}".getBytes(StandardCharsets.UTF_8),
            START.plusSeconds(position),
            SCOPE,
            null);
    events.add(new RecordedEvent(position, event, event.occurredAt(), new byte[32]));
    return this;
  }
}
