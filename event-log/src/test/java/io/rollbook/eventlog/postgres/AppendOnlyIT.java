package io.rollbook.eventlog.postgres;

import static io.rollbook.eventlog.conformance.Samples.event;
import static io.rollbook.eventlog.conformance.Samples.newStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That events stay as they are is guaranteed by the database, not by the application's good will.
 */
class AppendOnlyIT {

  @SuppressWarnings("NullAway.Init")
  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = TestPostgres.newDatabase();
    OpenTransaction.appending(database.app(), event(newStream(), 0)).commit();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE event_log SET payload = ''",
        "UPDATE event_log SET recorded_at = now()",
        "DELETE FROM event_log",
        "TRUNCATE event_log",
        "ALTER TABLE event_log ADD COLUMN more int",
        "DROP TABLE event_log",
        "TRUNCATE claim",
        "TRUNCATE shared_claim"
      })
  void theApplicationsRoleCannotChangeOrRemoveEvents(String sql) {
    assertThatThrownBy(() -> TestDatabase.execute(database.app(), sql))
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    assertThat(AppenderSession.number(database.app(), "SELECT count(*) FROM event_log")).isOne();
  }

  @Test
  void anOwnerThatIsNoSuperuserCanSetItUp() {
    assertThat(
            AppenderSession.number(
                database.owner(),
                "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND rolcreaterole"
                    + " AND NOT rolsuper"))
        .isOne();
  }
}
