package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.first;
import static io.rollbook.eventlog.conformance.Samples.key;
import static io.rollbook.eventlog.conformance.Samples.newBytes;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.KeyAlreadyUsed;
import io.rollbook.eventlog.LogUnavailable;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A connection that breaks while a batch is on its way; see also the rule about cut connections.
 */
class LostConnectionIT {

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  private final FaultyConnections faulty = new FaultyConnections(database.app());
  private final PostgresEventLog log =
      new PostgresEventLog(
          database.appPool(), faulty.source(), PostgresEventLogSettings.defaults());

  @BeforeAll
  static void createDatabase() {
    database = TestPostgres.newDatabase();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void aBatchThatWasCommittedBeforeTheAnswerGotLostSucceedsWithItsPosition() {
    String stream = newStream();
    long position = log.append(request(stream, 0)).position();
    faulty.loseNextAnswer();
    Appended appended = log.append(AppendRequest.of(event(stream, 1), event(stream, 2)));
    assertThat(appended.position()).isEqualTo(position + 2);
    assertThat(log.readStream(stream, 0)).hasSize(3);
  }

  @Test
  void aBatchThatNeverArrivedIsSentAgain() {
    String stream = newStream();
    log.append(request(stream, 0));
    faulty.loseNextRequest();
    assertThat(log.append(request(stream, 1)).position()).isEqualTo(log.head());
    assertThat(log.readStream(stream, 0)).hasSize(2);
  }

  @Test
  void aRequestWithoutEventsWhoseAnswerGotLostIsRecordedOnce() {
    String stream = newStream();
    byte[] digest = newBytes();
    log.append(first(stream, key(newBytes(), stream)));
    faulty.loseNextAnswer();
    assertThatThrownBy(
            () -> log.append(new AppendRequest(List.of(), List.of(), key(digest, stream))))
        .isInstanceOf(KeyAlreadyUsed.class);
    assertThat(log.outcomeOf("workspace", digest)).isPresent();
  }

  @Test
  void aSessionThatIsEndedWhileItWaitsForItsTurnIsReplacedAndTheBatchRecordedOnce() {
    String stream = newStream();
    log.append(request(stream, 0));
    OpenTransaction other = OpenTransaction.locking(database.app());
    CompletableFuture<Appended> waiting =
        CompletableFuture.supplyAsync(() -> log.append(request(stream, 1)));
    AppenderSession.awaitWaitingForLock(database.owner());
    AppenderSession.terminate(database.owner());
    other.commit();
    assertThat(waiting.join().position()).isEqualTo(log.head());
    assertThat(log.readStream(stream, 0)).hasSize(2);
  }

  @Test
  void aSessionThatLivesOnAfterItsConnectionBrokeCannotSurpriseAnybody() throws Exception {
    String stream = newStream();
    log.append(request(stream, 0));
    OpenTransaction other = OpenTransaction.locking(database.app());
    CompletableFuture<Appended> waiting =
        CompletableFuture.supplyAsync(() -> log.append(request(stream, 1)));
    AppenderSession.awaitWaitingForLock(database.owner());
    faulty.cutOnThisSide();
    // The session that waits for the lock knows nothing, and will record the batch when it gets it.
    AppenderSession.awaitWaitingForFence(database.owner());
    other.commit();
    assertThat(waiting.join().position()).isEqualTo(log.head());
    assertThat(log.readStream(stream, 0)).hasSize(2);
  }

  @Test
  void aServerThatCannotBeReachedMeansThatNothingWasRecorded() {
    try (PostgresEventLog unreachable =
        new PostgresEventLog(
            database.appPool(),
            FaultyConnections.refusing(new SQLException("refused", "08001")),
            TestSettings.IMPATIENT)) {
      String stream = newStream();
      assertThatThrownBy(() -> unreachable.append(request(stream, 0)))
          .isInstanceOf(LogUnavailable.class);
      assertThat(unreachable.readStream(stream, 0)).isEmpty();
    }
  }
}
