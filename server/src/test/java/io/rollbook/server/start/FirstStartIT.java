package io.rollbook.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.testing.RunningServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who can administer a Rollbook with an external database. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartIT {

  private static final Pattern TOKEN = Pattern.compile("shown this once: (rb_\\S+)");

  private final TestDatabase database = TestPostgres.newDatabase();

  @Test
  void aTokenIsMadeAndShownAtTheFirstStartOnly(CapturedOutput output) {
    String made;
    try (RunningServer first = RunningServer.withAdminToken(database, "")) {
      Matcher shown = TOKEN.matcher(output.getOut());
      assertThat(shown.find()).isTrue();
      made = shown.group(1);
      assertThat(first.client(made).get("/v1/workspaces").status()).isEqualTo(200);
      assertThat(first.client(made).get("/v1/workspaces").at("/data")).isEmpty();
    }
    try (RunningServer second = RunningServer.withAdminToken(database, "")) {
      assertThat(TOKEN.matcher(output.getOut()).results()).hasSize(1);
      assertThat(second.client(made).get("/v1/workspaces").status()).isEqualTo(200);
    }
  }

  @Test
  void aFirstStartThatWasCutShortIsCompleted(CapturedOutput output) {
    RunningServer.withAdminToken(database, "").close();
    TestDatabase.execute(
        database.owner(),
        "DELETE FROM event_log WHERE type = 'CredentialIssued'",
        "DELETE FROM claim WHERE namespace = 'token'");
    try (RunningServer again = RunningServer.withAdminToken(database, "")) {
      Matcher shown = TOKEN.matcher(output.getOut());
      assertThat(shown.find()).isTrue();
      assertThat(shown.find()).isTrue();
      assertThat(again.client(shown.group(1)).get("/v1/workspaces").status()).isEqualTo(200);
    }
  }

  @Test
  void anotherTokenInTheSettingsReplacesTheOldOne() {
    String old = "the-first-admin-token";
    RunningServer.withAdminToken(database, old).close();
    String young = "the-second-admin-token";
    try (RunningServer server = RunningServer.withAdminToken(database, young)) {
      assertThat(server.client(young).get("/v1/workspaces").status()).isEqualTo(200);
      assertThat(server.client(old).get("/v1/workspaces").status()).isEqualTo(401);
    }
  }
}
