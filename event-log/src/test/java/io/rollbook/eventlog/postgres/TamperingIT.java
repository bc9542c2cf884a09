package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.ChainCheck;
import io.rollbook.eventlog.ChainCheck.Break;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever owns the database can change events, and cannot hide it. */
class TamperingIT {

  private final TestDatabase database = TestPostgres.newDatabase();
  private final PostgresEventLog log =
      new PostgresEventLog(database.appPool(), database.app(), PostgresEventLogSettings.defaults());
  private final String stream = newStream();

  @BeforeEach
  void record() {
    log.append(AppendRequest.of(event(stream, 0), event(stream, 1)));
    log.append(request(newStream(), 0));
    log.append(AppendRequest.of(event(stream, 2), event(stream, 3)));
  }

  @AfterEach
  void close() {
    log.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload = '{}'",
        "metadata = '[]'",
        "type = 'Other'",
        "revision = '2'",
        "scope = 'other'",
        "occurred_at = occurred_at + interval '1 microsecond'",
        "event_id = 'other'",
        "hash = sha256(hash)",
        "subject = 'somebody', sealed = 'x'"
      })
  void aChangedEventIsTheFirstThatDoesNotHold(String change) {
    execute("UPDATE event_log SET " + change + " WHERE version = 1");
    assertThat(log.verify(stream).firstBroken()).isEqualTo(new Break(stream, 1, 2));
    assertThat(log.verifyAll(_ -> {}).firstBroken()).isEqualTo(new Break(stream, 1, 2));
  }

  @Test
  void aRemovedEventIsMissed() {
    execute("DELETE FROM event_log WHERE version = 1");
    assertThat(Objects.requireNonNull(log.verify(stream).firstBroken()).version()).isEqualTo(2);
    ChainCheck all = log.verifyAll(_ -> {});
    assertThat(Objects.requireNonNull(all.firstBroken()).position()).isEqualTo(3);
  }

  @Test
  void aRemovedStreamIsMissedInTheLog() {
    execute("DELETE FROM event_log WHERE position = 3");
    assertThat(Objects.requireNonNull(log.verifyAll(_ -> {}).firstBroken()).position())
        .isEqualTo(4);
  }

  @Test
  void anEventPutInBetweenIsFound() {
    execute(
        "UPDATE event_log SET version = version + 10 WHERE version >= 2",
        "UPDATE event_log SET version = version - 9 WHERE version >= 12",
        """
        INSERT INTO event_log (position, stream, version, type, revision, payload, metadata,
          occurred_at, event_id, hash)
        SELECT 6, stream, 2, type, revision, payload, metadata, occurred_at, 'forged', hash
        FROM event_log WHERE version = 1
        """);
    assertThat(Objects.requireNonNull(log.verify(stream).firstBroken()).version()).isEqualTo(2);
    assertThat(log.verifyAll(_ -> {}).valid()).isFalse();
  }

  private void execute(String... statements) {
    TestDatabase.execute(database.owner(), statements);
  }
}
