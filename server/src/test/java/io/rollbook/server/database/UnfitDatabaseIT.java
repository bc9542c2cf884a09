package io.rollbook.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.rollbook.server.StartupRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@TestInstance(Lifecycle.PER_CLASS)
class UnfitDatabaseIT {

  private static final String SECRET = "hunter2-hunter2";

  private final FreshDatabases databases;

  UnfitDatabaseIT(@TempDir Path folder) throws Exception {
    databases = FreshDatabases.in(folder.resolve("data"));
  }

  @AfterAll
  void stop() {
    databases.close();
  }

  @Test
  void aServerThatCannotBeReachedIsNamedAndThePasswordIsNot() {
    // port 1 is privileged and nobody listens there
    assertRefused("jdbc:postgresql://127.0.0.1:1/rollbook?password=" + SECRET, "user1")
        .contains("127.0.0.1/rollbook cannot be reached");
  }

  @Test
  void aWrongPasswordIsNotRepeated() {
    DatabaseLocation location = databases.ownedBy(databases.createUser("CREATEROLE"), "");
    assertRefused(location.url(), String.valueOf(location.user())).contains("does not let");
  }

  @Test
  void aDatabaseThatCannotHoldEveryNameIsRefused() {
    DatabaseLocation location =
        databases.ownedBy(
            databases.createUser("CREATEROLE"),
            "ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
    assertThatThrownBy(() -> MigratedDatabase.prepare(location, settings()))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("LATIN1");
  }

  @Test
  void aServerThatMayLoseOrDamageWhatItConfirmedIsRefused() throws Exception {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      DatabaseLocation location =
          new DatabaseLocation(server.getJdbcUrl("postgres", "postgres"), null, null, null, null);
      assertThatThrownBy(() -> MigratedDatabase.prepare(location, settings()))
          .isInstanceOf(StartupRefused.class)
          .hasMessageContaining("fsync is off (command line), full_page_writes is off");
      assertThat(tablesIn(Connections.asUser(location))).isZero();
    }
  }

  @Test
  void aUserOrADatabaseThatNeedNotWaitForTheDiskAreRefused() {
    DatabaseLocation byUser = databases.ownedBy(databases.createUser("CREATEROLE"), "");
    databases
        .superuser()
        .execute("ALTER ROLE %s SET synchronous_commit = off".formatted(byUser.user()));
    assertUndurable(byUser, "synchronous_commit is off (user)");

    DatabaseLocation byDatabase = databases.ownedBy(databases.createUser("CREATEROLE"), "");
    String name = byDatabase.url().substring(byDatabase.url().lastIndexOf('/') + 1);
    databases.superuser().execute("ALTER DATABASE %s SET synchronous_commit = off".formatted(name));
    assertUndurable(byDatabase, "synchronous_commit is off (database)");
  }

  @Test
  void theApplicationsUserIsAskedAndNotTheOwner() {
    DatabaseLocation owned = databases.ownedBy(databases.createUser(""), "");
    String user = databases.createUser("");
    databases.superuser().execute("ALTER ROLE %s SET synchronous_commit = off".formatted(user));
    assertUndurable(FreshDatabases.usedBy(user, owned), "synchronous_commit is off (user)");
  }

  @Test
  void whoeverAsksForItGetsAnUnsafeDatabaseAndAWarningAtEachStart() {
    DatabaseLocation location = databases.ownedBy(databases.createUser("CREATEROLE"), "");
    databases
        .superuser()
        .execute("ALTER ROLE %s SET synchronous_commit = off".formatted(location.user()));
    Logger logger = (Logger) LoggerFactory.getLogger(UnsafeDatabase.class);
    ListAppender<ILoggingEvent> warnings = new ListAppender<>();
    warnings.start();
    logger.addAppender(warnings);
    try {
      MigratedDatabase.prepare(location, new DatabaseProperties(null, true));
      MigratedDatabase.prepare(location, new DatabaseProperties(null, true));
    } finally {
      logger.detachAppender(warnings);
    }
    assertThat(warnings.list)
        .hasSize(2)
        .allSatisfy(
            it -> assertThat(it.getFormattedMessage()).contains("NOT SAFE", "synchronous_commit"));
  }

  private static void assertUndurable(DatabaseLocation location, String reason) {
    assertThatThrownBy(() -> MigratedDatabase.prepare(location, settings()))
        .isInstanceOfSatisfying(
            StartupRefused.class,
            e -> assertThat(e.action()).contains("RESET", "rollbook.database.allow-unsafe=true"))
        .hasMessageContaining(reason);
  }

  private static int tablesIn(DataSource database) {
    Integer count =
        new JdbcTemplate(database)
            .queryForObject(
                "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", Integer.class);
    return Objects.requireNonNull(count);
  }

  private static AbstractStringAssert<?> assertRefused(String url, String user) {
    DatabaseLocation location = new DatabaseLocation(url, user, SECRET, null, null);
    try {
      MigratedDatabase.prepare(location, settings());
    } catch (StartupRefused refused) {
      assertThat(refused.getMessage() + refused.action() + location).doesNotContain(SECRET);
      return assertThat(refused.getMessage());
    }
    throw new AssertionError("It was not refused");
  }

  private static DatabaseProperties settings() {
    return new DatabaseProperties(null, false);
  }
}
