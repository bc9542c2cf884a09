package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.SnapshotStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A small application's event store: seats are booked. */
final class SeatStore {

  record SeatBooked(String seat) {}

  record SeatFreed() {}

  record Snapshot(String seat) {}

  static final EventTypes TYPES =
      EventTypes.builder()
          .add("SeatBooked", "2", SeatBooked.class)
          .add("SeatFreed", "1", SeatFreed.class)
          .add("SeatSnapshot", "1", Snapshot.class)
          .build();

  private SeatStore() {}

  static LogEventStore of(EventLog log, EventUpcaster upcasters) {
    return of(log, upcasters, Runnable::run);
  }

  static LogEventStore of(EventLog log, EventUpcaster upcasters, Executor afterRest) {
    NamedTypeSerializer serializer = NamedTypeSerializer.of(TYPES);
    return new LogEventStore(
        new LogStorageEngine(
            log,
            new Snapshots(),
            serializer,
            serializer,
            upcasters,
            ClaimPolicy.none(),
            SnapshotFilter.allowAll()),
        afterRest);
  }

  /** Revision 1 had the seat as a number. */
  static final class NumberToSeat extends SingleEventUpcaster {

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return event.getType().equals(new SimpleSerializedType("SeatBooked", "1"));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      return event.upcastPayload(
          new SimpleSerializedType("SeatBooked", "2"),
          JsonNode.class,
          json -> ((ObjectNode) json).put("seat", json.get("number").asString()));
    }
  }

  private static final class Snapshots implements SnapshotStore {

    private final Map<String, NewEvent> latest = new ConcurrentHashMap<>();

    @Override
    public Optional<NewEvent> latest(String stream) {
      return Optional.ofNullable(latest.get(stream));
    }

    @Override
    public void store(NewEvent snapshot) {
      latest.put(snapshot.stream(), snapshot);
    }

    @Override
    public void delete(String stream) {
      latest.remove(stream);
    }
  }
}
