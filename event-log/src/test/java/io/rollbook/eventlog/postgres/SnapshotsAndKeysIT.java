package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.first;
import static io.rollbook.eventlog.conformance.Samples.key;
import static io.rollbook.eventlog.conformance.Samples.newBytes;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.SnapshotStore;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may be changed and removed, unlike events. */
class SnapshotsAndKeysIT {

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  private final SnapshotStore snapshots = new PostgresSnapshotStore(database.appPool());

  @BeforeAll
  static void createDatabase() {
    database = TestPostgres.newDatabase();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @Test
  void theLatestSnapshotIsReadBackAsItWasStored() {
    String stream = newStream();
    assertThat(snapshots.latest(stream)).isEmpty();
    NewEvent snapshot =
        event(stream, 7, new byte[] {0, 1}, Instant.now().truncatedTo(ChronoUnit.MICROS));
    snapshots.store(event(stream, 3));
    snapshots.store(snapshot);
    assertThat(snapshots.latest(stream).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(snapshot);
  }

  @Test
  void anOlderSnapshotDoesNotReplaceALaterOne() {
    String stream = newStream();
    snapshots.store(event(stream, 7));
    snapshots.store(event(stream, 3));
    assertThat(snapshots.latest(stream)).map(NewEvent::version).contains(7L);
  }

  @Test
  void aDeletedSnapshotIsGone() {
    String stream = newStream();
    snapshots.store(event(stream, 7));
    snapshots.delete(stream);
    assertThat(snapshots.latest(stream)).isEmpty();
  }

  @Test
  void oldIdempotencyKeysArePurgedAndYoungOnesKept() {
    try (PostgresEventLog log =
        new PostgresEventLog(
            database.appPool(), database.app(), PostgresEventLogSettings.defaults())) {
      String old = newStream();
      byte[] oldKey = newBytes();
      log.append(first(old, key(oldKey, old)));
      Instant between = log.readStream(old, 0).getFirst().recordedAt().plusSeconds(1);
      TestDatabase.execute(
          database.owner(), "UPDATE idempotency SET recorded_at = recorded_at - interval '1 hour'");
      String young = newStream();
      byte[] youngKey = newBytes();
      log.append(first(young, key(youngKey, young)));
      assertThat(log.purgeIdempotency(between.minusSeconds(60))).isOne();
      assertThat(log.outcomeOf("workspace", oldKey)).isEmpty();
      assertThat(log.outcomeOf("workspace", youngKey)).isPresent();
    }
  }
}
