package io.rollbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.database.FreshDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RefusedStartIT {

  @TempDir Path folder;

  @Test
  void aSecondServerOnTheSameFolderSaysSoInOneParagraph() throws Exception {
    try (FreshDatabases _ = FreshDatabases.in(folder);
        ServerProcess second = start(Map.of()).awaitStartOrEnd()) {
      assertThat(second.process().waitFor()).isEqualTo(1);
      assertThat(second.output())
          .contains("Another Rollbook is running on the data folder " + folder)
          .doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() throws Exception {
    Map<String, String> environment =
        Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/rollbook",
            "SPRING_DATASOURCE_USERNAME", "somebody",
            "SPRING_DATASOURCE_PASSWORD", "hunter2-hunter2");
    try (ServerProcess server = start(environment).awaitStartOrEnd()) {
      assertThat(server.process().waitFor()).isEqualTo(1);
      assertThat(server.output())
          .contains("127.0.0.1/rollbook cannot be reached")
          .doesNotContain("\tat ", "hunter2");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aDatabaseThatMayLoseWhatItConfirmedIsNamedAndNothingIsMadeInIt() throws Exception {
    TestDatabase database = TestPostgres.newDatabase();
    Map<String, String> environment =
        Map.of(
            "SPRING_DATASOURCE_URL",
            database.jdbcUrl() + "&options=-c%20synchronous_commit%3Doff",
            "ROLLBOOK_ADMIN_TOKEN",
            "hunter2-hunter2-hunter2");
    try (ServerProcess server = start(environment).awaitStartOrEnd()) {
      assertThat(server.process().waitFor()).isEqualTo(1);
      assertThat(server.output())
          .contains("synchronous_commit is off (client)", "rollbook.database.allow-unsafe=true")
          .doesNotContain("\tat ", "hunter2");
    }
  }

  private ServerProcess start(Map<String, String> environment) throws Exception {
    return ServerProcess.start(folder, List.of(), environment);
  }
}
