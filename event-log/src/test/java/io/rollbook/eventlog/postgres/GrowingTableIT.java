package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.ClaimChange.releaseShares;
import static io.rollbook.eventlog.ClaimChange.requireFree;
import static io.rollbook.eventlog.ClaimChange.share;
import static io.rollbook.eventlog.ClaimChange.take;
import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.key;
import static io.rollbook.eventlog.conformance.Samples.newBytes;
import static io.rollbook.eventlog.conformance.Samples.newClaim;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingTableIT {

  private static final String STATISTICS =
      " FROM pg_stat_user_tables WHERE relname IN ('event_log', 'claim', 'shared_claim',"
          + " 'idempotency')";

  /**
   * Plans are made while the tables are empty, and a sequential scan is fine then, but not later.
   */
  @Test
  void appendingNeverReadsAWholeTable() {
    try (TestDatabase database = TestPostgres.newDatabase()) {
      long before = AppenderSession.number(database.owner(), "SELECT sum(seq_scan)" + STATISTICS);
      appendOneByOne(database, 50);
      // A session hands in its statistics when it ends.
      await()
          .until(
              () ->
                  AppenderSession.number(database.owner(), "SELECT sum(n_tup_ins)" + STATISTICS)
                      == 200);
      assertThat(AppenderSession.number(database.owner(), "SELECT sum(seq_scan)" + STATISTICS))
          .isEqualTo(before);
    }
  }

  private static void appendOneByOne(TestDatabase database, int times) {
    try (PostgresEventLog log =
        new PostgresEventLog(
            database.appPool(), database.app(), PostgresEventLogSettings.defaults())) {
      for (int i = 0; i < times; i++) {
        String stream = newStream();
        ClaimKey shared = newClaim();
        log.append(
            new AppendRequest(
                List.of(event(stream, 0)),
                List.of(
                    take(newClaim(), stream),
                    releaseShares("workspace", "email", stream),
                    share(shared, stream),
                    requireFree(shared, stream)),
                key(newBytes(), stream)));
      }
    }
  }
}
