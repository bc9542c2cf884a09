package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static io.rollbook.eventlog.conformance.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.Appended;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Something that only the database can find wrong, here the identifier of an event that is there.
 */
class BadRequestIT {

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = TestPostgres.newDatabase();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @Test
  void aRequestThatCannotBeStoredFailsAloneInItsBatch() throws Exception {
    try (PostgresEventLog log =
            new PostgresEventLog(
                database.appPool(), database.app(), PostgresEventLogSettings.defaults());
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      NewEvent recorded = event(newStream(), 0);
      log.append(AppendRequest.of(recorded));
      // One batch of ten, behind one that waits for the lock.
      OpenTransaction other = OpenTransaction.locking(database.app());
      List<Future<Appended>> good = new ArrayList<>();
      good.add(callers.submit(() -> log.append(request(newStream(), 0))));
      AppenderSession.awaitWaitingForLock(database.owner());
      for (int i = 0; i < 9; i++) {
        good.add(callers.submit(() -> log.append(request(newStream(), 0))));
      }
      Future<Appended> bad =
          callers.submit(() -> log.append(AppendRequest.of(withId(recorded.id()))));
      other.commit();
      for (Future<Appended> caller : good) {
        assertThat(caller.get().position()).isBetween(2L, 11L);
      }
      await().until(bad::isDone);
      assertThat(bad.exceptionNow()).isInstanceOf(IllegalArgumentException.class);
      assertThat(log.head()).isEqualTo(11);
    }
  }

  private static NewEvent withId(String id) {
    NewEvent sample = event(newStream(), 0);
    return new NewEvent(
        id,
        sample.stream(),
        sample.version(),
        sample.type(),
        sample.revision(),
        sample.payload(),
        sample.metadata(),
        sample.occurredAt());
  }
}
