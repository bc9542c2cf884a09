package io.rollbook.eventlog.axon;

import static io.rollbook.eventlog.conformance.Samples.newBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.KeyAlreadyUsed;
import io.rollbook.eventlog.VersionConflict;
import io.rollbook.eventlog.postgres.PostgresEventLog;
import io.rollbook.eventlog.postgres.PostgresEventLogSettings;
import io.rollbook.eventlog.postgres.PostgresSnapshotStore;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LogStorageEngineIT {

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private static PostgresEventLog log;

  private final NamedTypeSerializer serializer = NamedTypeSerializer.of(SeatStore.TYPES);
  private final LogStorageEngine engine =
      new LogStorageEngine(
          log,
          new PostgresSnapshotStore(database.appPool()),
          serializer,
          serializer,
          NoOpEventUpcaster.INSTANCE,
          ClaimPolicy.all(List.of(ClaimPolicy.none(), LogStorageEngineIT::claims)),
          SnapshotFilter.allowAll());
  private final String stream = "seat-" + UUID.randomUUID();

  @BeforeAll
  static void open() {
    database = TestPostgres.newDatabase();
    log =
        new PostgresEventLog(
            database.appPool(), database.app(), PostgresEventLogSettings.defaults());
  }

  @AfterAll
  static void close() {
    log.close();
    database.close();
  }

  private static List<ClaimChange> claims(DomainEventMessage<?> event) {
    return event.getPayload() instanceof SeatStore.SeatBooked(String seat)
        ? List.of(ClaimChange.take(claim(seat), event.getAggregateIdentifier()))
        : List.of(ClaimChange.releaseAll(event.getAggregateIdentifier()));
  }

  private static ClaimKey claim(String seat) {
    return new ClaimKey("hall", "seat", seat.getBytes(StandardCharsets.UTF_8));
  }

  private DomainEventMessage<?> booked(long version, String seat) {
    return new GenericDomainEventMessage<>(
        "seat", stream, version, new SeatStore.SeatBooked(seat), Map.of("actor", "me"));
  }

  @Test
  void anEventIsSourcedAsItWasPublished() {
    DomainEventMessage<?> event = booked(0, stream);
    engine.appendEvents(event);
    DomainEventMessage<?> read = engine.readEvents(stream).next();
    assertThat(read.getPayload()).isEqualTo(event.getPayload());
    assertThat(read.getMetaData()).isEqualTo(event.getMetaData());
    assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
    assertThat(read.getAggregateIdentifier()).isEqualTo(stream);
    assertThat(read.getType()).isEqualTo("seat");
    assertThat(engine.lastSequenceNumberFor(stream)).contains(0L);
    assertThat(engine.lastSequenceNumberFor(stream + "x")).isEmpty();
  }

  @Test
  void aVersionThatIsTakenIsAxonsConcurrencyException() {
    engine.appendEvents(booked(0, stream));
    assertThatThrownBy(() -> engine.appendEvents(booked(0, stream)))
        .isInstanceOf(ConcurrencyException.class)
        .hasCauseInstanceOf(VersionConflict.class);
  }

  @Test
  void claimsGoWithTheEvents() {
    engine.appendEvents(booked(0, stream));
    assertThat(log.holderOf(claim(stream))).contains(stream);
    DomainEventMessage<?> other =
        new GenericDomainEventMessage<>("seat", stream + "2", 0, new SeatStore.SeatBooked(stream));
    assertThatThrownBy(() -> engine.appendEvents(other)).isInstanceOf(ClaimTaken.class);
    engine.appendEvents(
        new GenericDomainEventMessage<>("seat", stream, 1, new SeatStore.SeatFreed()), other);
    assertThat(log.holderOf(claim(stream))).contains(stream + "2");
  }

  @Test
  void aMessageThatIsNoAggregatesEventIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.appendEvents(new GenericEventMessage<>("anything")));
  }

  @Test
  void theUnitOfWorksOptionsGoWithTheEventsAndGetTheReceipt() {
    byte[] key = newBytes();
    AppendOptions options = AppendOptions.idempotent("hall", key, new byte[] {1});
    appendWith(options, booked(0, stream), booked(1, stream));
    assertThat(options.position()).hasValue(log.head());
    assertThat(log.outcomeOf("hall", key))
        .hasValueSatisfying(
            outcome -> {
              assertThat(outcome.stream()).isEqualTo(stream);
              assertThat(outcome.version()).isEqualTo(1);
              assertThat(outcome.position()).isEqualTo(log.head());
            });
    AppendOptions again = AppendOptions.idempotent("hall", key, new byte[] {1});
    assertThatThrownBy(() -> appendWith(again, booked(2, stream)))
        .isInstanceOf(KeyAlreadyUsed.class);
    assertThat(again.position()).isEmpty();
  }

  @Test
  void whatTheOptionsRequireToBeFreeIsForTheStreamOfTheFirstEvent() {
    AppendOptions options = AppendOptions.receiptOnly().requiringFree(List.of(claim(stream)));
    appendWith(options, booked(0, stream));
    assertThat(options.position()).hasValue(log.head());
    AppendOptions again = AppendOptions.receiptOnly().requiringFree(List.of(claim(stream)));
    appendWith(again, booked(1, stream));
    AppendOptions others = AppendOptions.receiptOnly().requiringFree(List.of(claim(stream)));
    assertThatThrownBy(
            () ->
                appendWith(
                    others,
                    new GenericDomainEventMessage<>(
                        "seat", stream + "2", 0, new SeatStore.SeatFreed())))
        .isInstanceOf(ClaimTaken.class);
    assertThat(others.position()).isEmpty();
  }

  private void appendWith(AppendOptions options, DomainEventMessage<?>... events) {
    var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("command"));
    unitOfWork.resources().put(AppendOptions.METADATA_KEY, options);
    try {
      engine.appendEvents(events);
    } finally {
      unitOfWork.rollback();
    }
  }

  @Test
  void theLatestSnapshotIsReadBack() {
    engine.storeSnapshot(
        new GenericDomainEventMessage<>("seat", stream, 9, new SeatStore.Snapshot("A1")));
    assertThat(engine.readSnapshot(stream))
        .hasValueSatisfying(
            snapshot -> {
              assertThat(snapshot.getSequenceNumber()).isEqualTo(9);
              assertThat(snapshot.getPayload()).isEqualTo(new SeatStore.Snapshot("A1"));
            });
    assertThat(engine.readSnapshot(stream + "x")).isEmpty();
  }

  @Test
  void tokensStandForPositions() {
    engine.appendEvents(booked(0, stream));
    Instant recorded = log.readStream(stream, 0).getFirst().recordedAt();
    TrackingToken before = engine.createTokenAt(recorded);
    assertThat(engine.readEvents(before, false))
        .first()
        .satisfies(
            event -> assertThat(event.getPayload()).isEqualTo(booked(0, stream).getPayload()));
    assertThat(engine.readEvents(engine.createHeadToken(), false)).isEmpty();
    assertThat(engine.readEvents(engine.createTailToken(), false)).hasSize((int) log.head());
    assertThat(engine.createTailToken().position()).hasValue(0);
  }
}
