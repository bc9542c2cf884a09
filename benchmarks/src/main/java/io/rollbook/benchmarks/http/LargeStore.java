package io.rollbook.benchmarks.http;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rollbook.benchmarks.BenchmarkContext;
import io.rollbook.benchmarks.Figures;
import io.rollbook.benchmarks.Histories;
import io.rollbook.benchmarks.OneMasterKey;
import io.rollbook.benchmarks.RebuildBenchmark;
import io.rollbook.eventlog.axon.LogStorageEngine;
import io.rollbook.eventlog.privacy.SubjectKeys;
import io.rollbook.query.progress.Projections;
import io.rollbook.query.rebuild.Rebuilds;
import io.rollbook.workspace.WorkspaceId;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Rollbook on a log in which a million participants have had ten events each, sealed and hashed as
 * always; {@code -Dlarge=} says another number of participants.
 */
final class LargeStore {

  private static final String DATABASE = "large";
  private static final int PARTICIPANTS = Integer.getInteger(DATABASE, 1_000_000);

  /** What {@link Histories} do not make: the digests by which a participant is found. */
  private static final String CLAIMS =
      """
      INSERT INTO claim
      SELECT scope, 'external_id', sha256(convert_to(stream, 'UTF8')), stream FROM event_log
      WHERE version = 0 AND subject IS NOT NULL
      """;

  private static final String SHARED_CLAIMS =
      """
      INSERT INTO shared_claim
      SELECT scope, 'email', sha256(convert_to(stream, 'UTF8')), stream FROM event_log
      WHERE version = 0 AND subject IS NOT NULL
      """;

  private LargeStore() {}

  /** Makes it, which takes a quarter of an hour, and starts Rollbook on it. */
  static Service open(Contest contest) throws IOException, InterruptedException {
    Credential credential;
    try (Service migrating = contest.startRollbook(Report.ROLLBOOK, DATABASE)) {
      credential = contest.newCredential(migrating);
    }
    fill(contest.databases().of(DATABASE), credential);
    Service service = contest.startRollbook(Report.ROLLBOOK, DATABASE);
    service.use(credential);
    return service;
  }

  private static void fill(DataSource database, Credential credential) throws InterruptedException {
    HikariConfig pooled = new HikariConfig();
    pooled.setDataSource(database);
    SubjectKeys keys = new SubjectKeys(new OneMasterKey());
    try (HikariDataSource pool = new HikariDataSource(pooled);
        ConfigurableApplicationContext context = BenchmarkContext.open(pool, database, keys)) {
      new Histories(new WorkspaceId(UUID.fromString(credential.workspace())))
          .record(context.getBean(LogStorageEngine.class), PARTICIPANTS);
      Figures.say("%,d participants recorded", PARTICIPANTS);
      Databases.execute(
          database,
          CLAIMS,
          SHARED_CLAIMS,
          "SELECT setval('participant_number', " + PARTICIPANTS + ")",
          "VACUUM ANALYZE");
      for (String projection : Projections.ALL) {
        RebuildBenchmark.rebuild(
            context.getBean(Rebuilds.class), projection, PARTICIPANTS * Histories.EVENTS_EACH);
      }
      Databases.execute(database, "VACUUM ANALYZE", "CHECKPOINT");
    }
  }
}
