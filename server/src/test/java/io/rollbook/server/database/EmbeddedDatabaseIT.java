package io.rollbook.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.server.StartupRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmbeddedDatabaseIT.BINARIES)
class EmbeddedDatabaseIT {

  /** All of these tests share them, so they run one after the other. */
  static final String BINARIES = "the unpacked PostgreSQL";

  /** Unpacking takes most of a first start, so all but one test find it done. */
  @TempDir static Path binaries = Path.of("");

  @TempDir Path temporary = Path.of("");

  private DataFolder folder = new DataFolder(Path.of(""));

  @BeforeEach
  void linkToTheBinaries() throws Exception {
    folder = new DataFolder(temporary.resolve("with a space/data"));
    OwnerOnly.createFolder(folder.path());
    Files.createSymbolicLink(folder.file("postgres-binaries"), binaries);
  }

  @Test
  void dataWrittenBeforeARestartIsThereAfterIt() {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      jdbc(database.location()).execute("CREATE TABLE note AS SELECT 'kept' AS text");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(notes(database.location())).containsExactly("kept");
    }
  }

  @Test
  void dataCommittedBeforeAKillIsThereAfterwardsAndTheOrphanIsStopped() throws Exception {
    EmbeddedDatabaseProcess killed = EmbeddedDatabaseProcess.start(folder.path());
    jdbc(killed.location()).execute("CREATE TABLE note AS SELECT 'kept' AS text");
    killed.kill();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(notes(database.location())).containsExactly("kept");
      assertThatThrownBy(() -> Connections.asUser(killed.location()).getConnection())
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void dataCommittedBeforeACrashOfPostgresItselfIsThereAfterwards() throws Exception {
    EmbeddedDatabaseProcess killed = EmbeddedDatabaseProcess.start(folder.path());
    jdbc(killed.location()).execute("CREATE TABLE note AS SELECT 'kept' AS text");
    killed.kill();
    ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(notes(database.location())).containsExactly("kept");
    }
  }

  @Test
  void aSecondServerOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
    EmbeddedDatabaseProcess first = EmbeddedDatabaseProcess.start(folder.path());
    try {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOf(StartupRefused.class)
          .hasMessage("Another Rollbook is running on the data folder " + folder.path() + ".");
      assertThat(jdbc(first.location()).queryForObject("SELECT 1", Integer.class)).isOne();
    } finally {
      first.kill();
      EmbeddedDatabase.start(folder).close();
    }
  }

  @Test
  void aProcessThatGotTheNumberOfAnOldServerIsLeftAlone() throws Exception {
    EmbeddedDatabase.start(folder).close();
    Process innocent = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(folder.file("postgres/postmaster.pid"), innocent.pid() + "\n");
      EmbeddedDatabase.start(folder).close();
      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroyForcibly();
    }
  }

  @Test
  void aFirstStartThatWasCutShortIsBegunAgain() throws Exception {
    Files.createDirectories(folder.file("postgres.new/base"));
    Files.delete(folder.file("postgres-binaries"));
    Files.createDirectories(folder.file("postgres-binaries/unfinished/bin"));
    EmbeddedDatabase.start(folder).close();
    assertThat(folder.file("postgres.new")).doesNotExist();
  }

  @Test
  void filesOfAnotherPostgresVersionAreRefused() throws Exception {
    EmbeddedDatabase.start(folder).close();
    Files.writeString(folder.file("postgres/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("written by PostgreSQL 17");
  }

  @Test
  void nobodyEntersWithoutThePasswordAndOnlyTheOwnerReadsIt() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      for (String user : List.of("postgres", "rollbook")) {
        DatabaseLocation guess =
            new DatabaseLocation(database.location().url(), user, "guess", null, null);
        PGSimpleDataSource dataSource = Connections.asUser(guess);
        assertThatThrownBy(dataSource::getConnection)
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      }
      assertThat(permissions(folder.path())).isEqualTo("rwx------");
      assertThat(permissions(folder.file("postgres.password"))).isEqualTo("rw-------");
    }
  }

  @Test
  void commitsReachTheDiskAndOnlyThisMachineMayConnect() {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      JdbcTemplate jdbc = jdbc(database.location());
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(jdbc.queryForObject("SHOW " + setting, String.class)).isEqualTo("on");
      }
      assertThat(jdbc.queryForObject("SHOW listen_addresses", String.class)).isEqualTo("127.0.0.1");
      assertThat(jdbc.queryForObject("SHOW server_encoding", String.class)).isEqualTo("UTF8");
      assertThat(jdbc.queryForObject("SELECT lower('ÄÉЖ')", String.class)).isEqualTo("äéж");
      jdbc.execute("CREATE EXTENSION pg_trgm");
      assertThat(jdbc.queryForObject("SELECT cardinality(show_trgm('Жук'))", Integer.class))
          .as("letters of every script are letters to the search for parts of names")
          .isEqualTo(4);
    }
  }

  private long postmaster() throws Exception {
    return Long.parseLong(Files.readAllLines(folder.file("postgres/postmaster.pid")).getFirst());
  }

  private static List<String> notes(DatabaseLocation location) {
    return jdbc(location).queryForList("SELECT text FROM note", String.class);
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static JdbcTemplate jdbc(DatabaseLocation location) {
    return new JdbcTemplate(Connections.asUser(location));
  }
}
