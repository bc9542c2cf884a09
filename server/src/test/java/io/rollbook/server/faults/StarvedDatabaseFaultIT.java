package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.server.faults.Journal.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database lacks connections, or room, while clients work. */
@OnSharedCluster
class StarvedDatabaseFaultIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Cluster cluster = Cluster.shared();
  private final Journal journal = new Journal();

  @Test
  void connectionsThatEndAgainAndAgainLoseAndDoubleNothing() throws Exception {
    JdbcTemplate postgres = new JdbcTemplate(cluster.postgres().server().getPostgresDatabase());
    try (Load load = cluster.load(journal, 6)) {
      for (int storm = 0; storm < Form.rounds(12, 200); storm++) {
        load.awaitMore(5);
        postgres.queryForList(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'test_1'");
      }
      load.awaitMore(50);
      load.end();
      cluster.audit().holds(journal);
    }
  }

  @Test
  void aPoolThatIsUsedUpIs503UntilItIsNot() throws Exception {
    try (Load load = cluster.load(journal, 30)) {
      for (int round = 0; round < Form.rounds(1, 5); round++) {
        load.awaitMore(50);
        try (Connection connection = cluster.database().owner().getConnection()) {
          connection.setAutoCommit(false);
          try (var statement = connection.createStatement()) {
            // Whoever reads keeps a connection of the pool, and waits.
            statement.execute(
                "LOCK TABLE profile_values_a, profile_values_b IN ACCESS EXCLUSIVE MODE");
            long rejected = journal.count(Outcome.REJECTED);
            await().atMost(SOON).until(() -> journal.count(Outcome.REJECTED) > rejected + 5);
          }
          connection.rollback();
        }
        load.awaitMore(50);
      }
      load.end();
      assertThat(journal.slowest()).isLessThan(Form.ANSWERED);
      cluster.audit().holds(journal);
    }
  }

  @Test
  void aFullDiskRefusesWritesKeepsReadsAndRecoversWithoutHelp(@TempDir Path directory)
      throws Exception {
    try (SmallDisk disk = SmallDisk.mount(directory, 64)) {
      assumeTrue(disk.isMounted(), "Skipped: no tmpfs may be mounted here, which needs root");
      DataSource postgres = inTestDatabase();
      TestDatabase.execute(
          postgres,
          "CREATE TABLESPACE small LOCATION '" + disk.folder() + "'",
          "ALTER TABLE event_log SET TABLESPACE small");
      try (Load load = cluster.load(journal, 6)) {
        for (int round = 0; round < Form.rounds(1, 5); round++) {
          load.awaitMore(20);
          disk.fill();
          long rejected = journal.count(Outcome.REJECTED);
          await().atMost(SOON).until(() -> journal.count(Outcome.REJECTED) > rejected + 50);
          long reads = journal.readCount();
          await().atMost(SOON).until(() -> journal.readCount() > reads + 20);
          disk.makeRoom();
          load.awaitMore(50);
        }
        load.end();
        cluster.audit().holds(journal);
      } finally {
        disk.makeRoom();
        TestDatabase.execute(
            postgres,
            "ALTER TABLE event_log SET TABLESPACE pg_default",
            "CHECKPOINT",
            "DROP TABLESPACE small");
      }
    }
  }

  /** PostgreSQL gives up then, and whoever looks after it starts it again once there is room. */
  @Test
  @EnabledIfSystemProperty(named = "faults", matches = "long")
  void aFullDiskOfTheWriteAheadLogIs503AndLosesNothing(@TempDir Path directory) throws Exception {
    PostgresProcess postgres = cluster.postgres();
    try (SmallDisk disk = SmallDisk.mount(directory, 256)) {
      assumeTrue(disk.isMounted(), "Skipped: no tmpfs may be mounted here, which needs root");
      TestDatabase.execute(
          postgres.server().getPostgresDatabase(),
          "ALTER SYSTEM SET max_wal_size = '64MB'",
          "ALTER SYSTEM SET min_wal_size = '32MB'",
          "SELECT pg_reload_conf()",
          "CHECKPOINT",
          "CHECKPOINT");
      postgres.stopImmediately();
      postgres.moveWriteAheadLog(disk.folder());
      postgres.restart();
      try (Load load = cluster.load(journal, 6)) {
        for (int round = 0; round < Form.rounds(1, 5); round++) {
          load.awaitMore(20);
          disk.fill();
          useUpTheWriteAheadLog();
          long unavailable = journal.unavailable();
          await().atMost(SOON).until(() -> journal.unavailable() > unavailable + 50);
          disk.makeRoom();
          postgres.ensureRunning();
          load.awaitMore(50);
        }
        load.end();
        cluster.audit().holds(journal);
      } finally {
        disk.makeRoom();
        postgres.ensureRunning();
        postgres.stopImmediately();
        postgres.moveWriteAheadLogBack();
        postgres.restart();
        TestDatabase.execute(
            postgres.server().getPostgresDatabase(),
            "ALTER SYSTEM RESET ALL",
            "SELECT pg_reload_conf()");
      }
    }
  }

  /** Each switch begins another file, until there is no room for one. */
  private void useUpTheWriteAheadLog() {
    JdbcTemplate postgres = new JdbcTemplate(cluster.postgres().server().getPostgresDatabase());
    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .until(
            () -> {
              try {
                postgres.queryForList("SELECT pg_switch_wal()");
                return false;
              } catch (DataAccessException _) {
                return true;
              }
            });
  }

  private DataSource inTestDatabase() {
    return cluster.postgres().server().getDatabase("postgres", "test_1");
  }
}
