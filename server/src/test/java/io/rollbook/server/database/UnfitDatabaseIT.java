package io.rollbook.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollbook.server.StartupRefused;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

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
