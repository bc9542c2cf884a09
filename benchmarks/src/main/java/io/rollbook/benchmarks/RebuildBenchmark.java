package io.rollbook.benchmarks;

import io.rollbook.eventlog.axon.LogStorageEngine;
import io.rollbook.eventlog.privacy.SubjectKeys;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.query.progress.Projections;
import io.rollbook.query.rebuild.Rebuild;
import io.rollbook.query.rebuild.RebuildState;
import io.rollbook.query.rebuild.Rebuilds;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How fast the read model is made anew, beside the same events through a plain JPA projection with
 * Axon's own engine, and beside one SQL statement that folds them in the database.
 *
 * <p>{@code -Dparticipants=100000 -Dplain=5000}: how many there are, and how many of them the plain
 * projection gets; ten events each.
 */
public final class RebuildBenchmark {

  private static final int PARTICIPANTS = Integer.getInteger("participants", 100_000);
  private static final int EVENTS = PARTICIPANTS * Histories.EVENTS_EACH;
  private static final int PLAIN = Math.min(PARTICIPANTS, Integer.getInteger("plain", 5_000));

  /** The last value of each field of each participant, and when; nothing more. */
  private static final String FOLD =
      """
      INSERT INTO folded
      SELECT e.stream, max(e.version), min(e.occurred_at), max(e.occurred_at),
        jsonb_object_agg(f.key, f.value ORDER BY e.version)
      FROM event_log e,
        LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb AS content) p,
        LATERAL jsonb_each(p.content || coalesce(p.content -> 'attributes', p.content -> 'changes', '{}')) f
      GROUP BY e.stream
      """;

  private RebuildBenchmark() {}

  /** Runs all three and prints the figures. */
  public static void main(String[] arguments) throws Exception {
    TestDatabase database = TestPostgres.newDatabase();
    prepare(database);
    TestDatabase sealedDatabase = TestPostgres.newDatabase();
    try (ConfigurableApplicationContext plain = BenchmarkContext.open(database, null);
        ConfigurableApplicationContext sealed =
            BenchmarkContext.open(sealedDatabase, new SubjectKeys(new OneMasterKey()))) {
      record(plain, database);
      record(sealed, sealedDatabase);
      compare(plain, sealed, database);
    }
    System.exit(0);
  }

  private static void record(ConfigurableApplicationContext context, TestDatabase database)
      throws InterruptedException {
    long begin = System.nanoTime();
    new Histories().record(context.getBean(LogStorageEngine.class), PARTICIPANTS);
    Figures.say("%,d events recorded: %,.0f events/s", EVENTS, EVENTS / since(begin));
    TestDatabase.execute(database.owner(), "VACUUM ANALYZE event_log");
  }

  private static void compare(
      ConfigurableApplicationContext plain,
      ConfigurableApplicationContext sealed,
      TestDatabase database)
      throws InterruptedException {
    double sql = 0;
    double open = 0;
    double rebuild = 0;
    for (int round = 1; round <= Integer.getInteger("rounds", 2); round++) {
      TestDatabase.execute(database.owner(), "TRUNCATE folded");
      long begin = System.nanoTime();
      TestDatabase.execute(database.owner(), FOLD);
      double once = EVENTS / since(begin);
      sql = Math.max(sql, once);
      Figures.say("one SQL statement:            %,10.0f events/s", once);
      open =
          Math.max(
              open, rebuild(plain.getBean(Rebuilds.class), Projections.PROFILE_VALUES, EVENTS));
      Figures.say("the same with sealed events:");
      rebuild =
          Math.max(
              rebuild, rebuild(sealed.getBean(Rebuilds.class), Projections.PROFILE_VALUES, EVENTS));
    }

    StockAxon stock =
        new StockAxon(
            plain.getBean(EntityManager.class),
            plain.getBean(PlatformTransactionManager.class),
            plain.getBean(DataSource.class));
    stock.record(new Histories(), PLAIN);
    double jpa = PLAIN * Histories.EVENTS_EACH / stock.project(PLAIN * Histories.EVENTS_EACH);
    Figures.say(
        "Axon's engine, plain JPA:     %,10.0f events/s (%,d events)",
        jpa, PLAIN * Histories.EVENTS_EACH);
    Figures.say(
        "nothing sealed: rebuild / plain JPA = %.1f, rebuild / SQL = %.2f", open / jpa, open / sql);
    Figures.say(
        "sealed:         rebuild / plain JPA = %.1f, rebuild / SQL = %.2f",
        rebuild / jpa, rebuild / sql);
  }

  /**
   * Makes a projection anew.
   *
   * @param events that the log has
   * @return events a second, from the request to the switch: planning, loading, indexing, check
   */
  public static double rebuild(Rebuilds rebuilds, String projection, int events) {
    long begin = System.nanoTime();
    UUID id = rebuilds.start(projection, false).id();
    String stage = "";
    Rebuild rebuild = rebuilds.find(id).orElseThrow();
    while (rebuild.isUnderWay()) {
      if (!rebuild.stage().equals(stage)) {
        stage = rebuild.stage();
        Figures.say("  %6.2f s %s", since(begin), stage);
      }
      LockSupport.parkNanos(5_000_000);
      rebuild = rebuilds.find(id).orElseThrow();
    }
    double seconds = since(begin);
    if (rebuild.state() != RebuildState.SWITCHED) {
      throw new IllegalStateException("The rebuild is " + rebuild);
    }
    Figures.say(
        "rebuild (%5.2f s, %,d rows): %,10.0f events/s",
        seconds, Objects.requireNonNullElse(rebuild.checkedRows(), 0L), events / seconds);
    while (rebuild.open()) {
      LockSupport.parkNanos(5_000_000);
      rebuild = rebuilds.find(id).orElseThrow();
    }
    return events / seconds;
  }

  /** Tables of Axon's JPA engine, as Hibernate would make them, and of what is compared. */
  private static void prepare(TestDatabase database) {
    TestDatabase.execute(
        database.owner(),
        "CREATE TABLE folded (stream text PRIMARY KEY, version bigint, created_at timestamptz,"
            + " updated_at timestamptz, state jsonb)",
        "CREATE TABLE plain_row (id uuid PRIMARY KEY, email varchar(255), last_name varchar(255),"
            + " status varchar(255), state jsonb)",
        "CREATE SEQUENCE domain_event_entry_seq INCREMENT BY 50",
        "CREATE TABLE domain_event_entry (global_index bigint PRIMARY KEY, aggregate_identifier"
            + " varchar(255) NOT NULL, sequence_number bigint NOT NULL, type varchar(255),"
            + " event_identifier varchar(255) NOT NULL UNIQUE, meta_data oid, payload oid NOT NULL,"
            + " payload_revision varchar(255), payload_type varchar(255) NOT NULL, time_stamp"
            + " varchar(255) NOT NULL, UNIQUE (aggregate_identifier, sequence_number))",
        "GRANT ALL ON ALL TABLES IN SCHEMA public TO \"" + database.appRole() + '"',
        "GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO \"" + database.appRole() + '"');
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
