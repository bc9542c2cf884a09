package io.rollbook.eventlog.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.Forgetting;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.postgres.PostgresEventLog;
import io.rollbook.eventlog.postgres.PostgresEventLogSettings;
import io.rollbook.eventlog.postgres.PostgresSnapshotStore;
import io.rollbook.eventlog.privacy.KeyWrapping;
import io.rollbook.eventlog.privacy.SealBroken;
import io.rollbook.eventlog.privacy.SubjectKeys;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What of an event is kept under its subject's key. */
class SealedEventsIT {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Personal {}

  record GuestSeated(String seat, @Personal @Nullable String name) {}

  record GuestLeft(String seat) {}

  record GuestIntroduced(String host, @Personal @Nullable String name) {}

  record Guest(String name) {}

  private static final EventTypes TYPES =
      EventTypes.builder()
          .add("GuestSeated", "1", GuestSeated.class)
          .add("GuestLeft", "1", GuestLeft.class)
          .add("GuestIntroduced", "1", GuestIntroduced.class)
          .add("Guest", "1", Guest.class)
          .build();

  /** An introduction is about the guest who is introduced, and who leaves is forgotten. */
  private static final RecordingPolicy POLICY =
      new RecordingPolicy() {
        @Override
        public String scopeOf(DomainEventMessage<?> event) {
          return "hall";
        }

        @Override
        public String subjectOf(DomainEventMessage<?> event) {
          return event.getPayload() instanceof GuestIntroduced introduced
              ? introduced.host()
              : event.getAggregateIdentifier();
        }

        @Override
        public List<Forgetting> forgettingsOf(DomainEventMessage<?> event) {
          return event.getPayload() instanceof GuestLeft
              ? List.of(Forgetting.key(event.getAggregateIdentifier()))
              : List.of();
        }
      };

  private static final String NAME = "Ada Canary";

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private static PostgresEventLog log;

  private final String stream = "guest-" + UUID.randomUUID();
  private final LogStorageEngine engine = engine();

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

  /** A node with nothing in its memory. */
  private static LogStorageEngine engine() {
    NamedTypeSerializer serializer = NamedTypeSerializer.of(TYPES, Personal.class);
    return new LogStorageEngine(
        log,
        new PostgresSnapshotStore(database.appPool()),
        serializer,
        serializer,
        NoOpEventUpcaster.INSTANCE,
        ClaimPolicy.none(),
        POLICY,
        SnapshotFilter.allowAll(),
        new SubjectKeys(new Shifted()));
  }

  /** Not secret, but not the key itself either. */
  private static final class Shifted implements KeyWrapping {

    @Override
    public byte[] wrap(byte[] key, String subject) {
      byte[] wrapped = key.clone();
      for (int i = 0; i < wrapped.length; i++) {
        wrapped[i]++;
      }
      return wrapped;
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String subject) {
      byte[] key = wrapped.clone();
      for (int i = 0; i < key.length; i++) {
        key[i]--;
      }
      return key;
    }
  }

  private DomainEventMessage<?> event(long version, Object payload) {
    return new GenericDomainEventMessage<>("guest", stream, version, payload);
  }

  @Test
  void theMarkedPartIsSealedAndTheRestIsInTheClear() {
    engine.appendEvents(event(0, new GuestSeated("A1", NAME)));
    RecordedEvent recorded = log.readStream(stream, 0).getFirst();
    assertThat(new String(recorded.event().payload(), UTF_8)).isEqualTo("{\"seat\":\"A1\"}");
    assertThat(recorded.event().sealed()).isNotNull();
    assertThat(new String(recorded.event().sealed().content(), UTF_8)).doesNotContain("Ada");
    assertThat(recorded.event().scope()).isEqualTo("hall");
  }

  @Test
  void everyNodeReadsItWholeAndAddsToItUnderTheSameKey() {
    engine.appendEvents(event(0, new GuestSeated("A1", NAME)));
    engine()
        .appendEvents(event(1, new GuestSeated("A2", NAME)), event(2, new GuestSeated("A3", null)));
    assertThat(engine().readEvents(stream).asStream().<Object>map(DomainEventMessage::getPayload))
        .containsExactly(
            new GuestSeated("A1", NAME), new GuestSeated("A2", NAME), new GuestSeated("A3", null));
    assertThat(log.keysOf(List.of(stream))).hasSize(1);
    assertThat(log.readStream(stream, 2).getFirst().event().sealed()).isNull();
  }

  @Test
  void onceForgottenNoNodeReadsItAlthoughSomeHadTheKey() {
    LogStorageEngine other = engine();
    engine.appendEvents(event(0, new GuestSeated("A1", NAME)));
    assertThat(other.readEvents(stream).next().getPayload()).isEqualTo(new GuestSeated("A1", NAME));
    engine.appendEvents(event(1, new GuestLeft("A1")));
    for (LogStorageEngine node : List.of(engine, other, engine())) {
      assertThat(node.readEvents(stream).asStream().<Object>map(DomainEventMessage::getPayload))
          .containsExactly(new GuestSeated("A1", null), new GuestLeft("A1"));
      assertThat(node.readEvents(null, false))
          .filteredOn(it -> it instanceof DomainEventMessage<?> read && isOurs(read))
          .extracting(it -> (Object) it.getPayload())
          .containsExactly(new GuestSeated("A1", null), new GuestLeft("A1"));
    }
  }

  private boolean isOurs(DomainEventMessage<?> message) {
    return message.getAggregateIdentifier().equals(stream);
  }

  @Test
  void whatAnEventTellsOfAnotherSubjectIsForgottenWithThatOne() {
    String host = stream + "-host";
    engine.appendEvents(
        new GenericDomainEventMessage<>("guest", host, 0, new GuestSeated("B1", "Host")));
    engine.appendEvents(
        event(0, new GuestSeated("A1", NAME)), event(1, new GuestIntroduced(host, "Host")));
    engine.appendEvents(new GenericDomainEventMessage<>("guest", host, 1, new GuestLeft("B1")));
    assertThat(engine().readEvents(stream).asStream().<Object>map(DomainEventMessage::getPayload))
        .containsExactly(new GuestSeated("A1", NAME), new GuestIntroduced(host, null));
  }

  @Test
  void whatHasBeenAlteredFailsItsOwnHandlersAndNoOther() {
    engine.appendEvents(event(0, new GuestSeated("A1", NAME)));
    String later = stream + "-later";
    engine.appendEvents(
        new GenericDomainEventMessage<>("guest", later, 0, new GuestSeated("B1", "Bob")));
    TestDatabase.execute(
        database.owner(),
        "UPDATE event_log SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)"
            + " WHERE stream = '"
            + stream
            + "'");
    assertThatThrownBy(() -> engine.readEvents(stream).next()).isInstanceOf(SealBroken.class);
    assertThat(engine.readEvents(null, false))
        .filteredOn(
            it ->
                it instanceof DomainEventMessage<?> read
                    && read.getAggregateIdentifier().startsWith(stream))
        .satisfiesExactly(
            broken ->
                assertThatThrownBy(broken::getPayload)
                    .isInstanceOf(SerializationException.class)
                    .hasMessageNotContaining("Ada"),
            whole ->
                assertThat((Object) whole.getPayload()).isEqualTo(new GuestSeated("B1", "Bob")));
  }

  @Test
  void aSnapshotIsSealedAsAWholeAndForgotten() throws Exception {
    engine.appendEvents(event(0, new GuestSeated("A1", NAME)));
    engine.storeSnapshot(event(0, new Guest(NAME)));
    assertThat(new PostgresSnapshotStore(database.appPool()).latest(stream))
        .hasValueSatisfying(it -> assertThat(it.payload()).isEmpty());
    assertThat(engine().readSnapshot(stream))
        .hasValueSatisfying(it -> assertThat(it.getPayload()).isEqualTo(new Guest(NAME)));
    engine.appendEvents(event(1, new GuestLeft("A1")));
    assertThat(new PostgresSnapshotStore(database.appPool()).latest(stream)).isEmpty();
    assertThat(engine().readSnapshot(stream)).isEmpty();
  }

  @Test
  void aSnapshotThatComesTooLateIsNotKeptOrCannotBeRead() {
    engine.appendEvents(event(0, new GuestSeated("A1", NAME)));
    engine.appendEvents(event(1, new GuestLeft("A1")));
    engine().storeSnapshot(event(0, new Guest(NAME)));
    assertThat(new PostgresSnapshotStore(database.appPool()).latest(stream)).isEmpty();
    engine.storeSnapshot(event(0, new Guest(NAME)));
    assertThat(engine().readSnapshot(stream)).isEmpty();
  }
}
