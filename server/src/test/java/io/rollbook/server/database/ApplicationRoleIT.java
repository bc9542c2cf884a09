package io.rollbook.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.server.StartupRefused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@TestInstance(Lifecycle.PER_CLASS)
class ApplicationRoleIT {

  private static final DatabaseProperties DEFAULTS = new DatabaseProperties(null, false);
  private static final List<String> CHANGES =
      List.of(
          "UPDATE event_log SET type = 'Other'",
          "DELETE FROM event_log",
          "TRUNCATE event_log",
          "DROP TABLE event_log",
          "ALTER TABLE event_log DISABLE TRIGGER ALL");

  private final FreshDatabases databases;

  ApplicationRoleIT(@TempDir Path folder) throws Exception {
    databases = FreshDatabases.in(folder.resolve("data"));
  }

  @AfterAll
  void stop() {
    databases.close();
  }

  @Test
  void underAPlainOwnerWithCreateroleRecordedEventsCannotBeChanged() throws Exception {
    DatabaseLocation location = databases.ownedBy(databases.createUser("CREATEROLE"), "");
    DataSource application = MigratedDatabase.prepare(location, DEFAULTS).newDataSource();

    assertThat(query(application, "SELECT count(*) FROM event_log")).isEqualTo("0");
    assertThat(query(application, "SELECT current_user")).startsWith("rollbook_app_db");
    assertNoChangeIsAllowed(application, "SELECT 1");
    assertNoChangeIsAllowed(application, "RESET ROLE");
    assertNoChangeIsAllowed(application, "DISCARD ALL");
  }

  @Test
  void anotherStartFindsTheRoleThatTheFirstHasMade() {
    DatabaseLocation location = databases.ownedBy(databases.createUser("CREATEROLE"), "");
    MigratedDatabase.prepare(location, DEFAULTS);
    DataSource application = MigratedDatabase.prepare(location, DEFAULTS).newDataSource();
    assertThat(query(application, "SELECT current_user")).startsWith("rollbook_app_db");
  }

  @Test
  void nodesThatStartAtOnceAllStart() {
    DatabaseLocation location = databases.ownedBy(databases.createUser("CREATEROLE"), "");
    List<CompletableFuture<MigratedDatabase>> nodes =
        IntStream.range(0, 4)
            .mapToObj(
                node ->
                    CompletableFuture.supplyAsync(
                        () -> MigratedDatabase.prepare(location, DEFAULTS),
                        task -> Thread.ofPlatform().start(task)))
            .toList();
    assertThat(nodes).allSatisfy(node -> assertThat(node.join().newDataSource()).isNotNull());
  }

  @Test
  void anOwnerWithoutCreateroleIsRefusedUnlessToldOtherwise() {
    DatabaseLocation location = databases.ownedBy(databases.createUser(""), "");
    assertThatThrownBy(() -> MigratedDatabase.prepare(location, DEFAULTS))
        .isInstanceOfSatisfying(
            StartupRefused.class,
            e -> assertThat(e.action()).contains("rollbook.database.allow-unsafe=true"));
    MigratedDatabase.prepare(location, new DatabaseProperties(null, true));
  }

  @Test
  void anOwnerWithoutCreateroleMayUseARoleThatSomebodyElseMade() throws Exception {
    String owner = databases.createUser("");
    databases.superuser().execute("CREATE ROLE \"made by hand\"");
    databases.superuser().execute("GRANT \"made by hand\" TO " + owner);
    DataSource application =
        MigratedDatabase.prepare(
                databases.ownedBy(owner, ""), new DatabaseProperties("made by hand", false))
            .newDataSource();
    assertThat(query(application, "SELECT current_user")).isEqualTo("made by hand");
    assertNoChangeIsAllowed(application, "RESET ROLE");
  }

  @Test
  void aUserOfTheApplicationsOwnNeedsNoRole() throws Exception {
    DatabaseLocation owned = databases.ownedBy(databases.createUser(""), "");
    String user = databases.createUser("");
    DataSource application =
        MigratedDatabase.prepare(FreshDatabases.usedBy(user, owned), DEFAULTS).newDataSource();
    assertThat(query(application, "SELECT current_user")).isEqualTo(user);
    assertNoChangeIsAllowed(application, "SELECT 1");
  }

  @Test
  void aUserWithTheRightsOfTheOwnerIsRefusedUnlessToldOtherwise() {
    String owner = databases.createUser("");
    String user = databases.createUser("");
    databases.superuser().execute("GRANT " + owner + " TO " + user);
    DatabaseLocation location = FreshDatabases.usedBy(user, databases.ownedBy(owner, ""));

    assertThatThrownBy(() -> MigratedDatabase.prepare(location, DEFAULTS))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("may change or delete recorded events");
    MigratedDatabase.prepare(location, new DatabaseProperties(null, true));
  }

  @Test
  void theOwnerItselfIsRefusedAsTheRole() {
    String owner = databases.createUser("CREATEROLE");
    DatabaseLocation location = databases.ownedBy(owner, "");
    assertThatThrownBy(
            () -> MigratedDatabase.prepare(location, new DatabaseProperties(owner, false)))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("may change or delete recorded events");
  }

  private static void assertNoChangeIsAllowed(DataSource application, String before)
      throws SQLException {
    for (String change : CHANGES) {
      try (Connection connection = application.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(before);
        assertThatThrownBy(() -> statement.execute(change))
            .as(before + "; " + change)
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
      }
    }
  }

  private static String query(DataSource dataSource, String query) {
    return String.valueOf(new JdbcTemplate(dataSource).queryForObject(query, Object.class));
  }
}
