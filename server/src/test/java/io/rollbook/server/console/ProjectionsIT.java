package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The projections as those who run Rollbook see them; rebuilds are for all, so the server is its
 * own.
 */
class ProjectionsIT {

  private static final String LIST = "/console/projections";
  private static final String PAGE = LIST + "/profile-values";
  private static final String API = "/v1/projections/profile-values";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final RunningServer SERVER = RunningServer.start(TestPostgres.newDatabase());

  private final Client admin = SERVER.client(RunningServer.ADMIN_TOKEN);
  private final Visitor visitor = Visitor.signedIn(SERVER, RunningServer.ADMIN_TOKEN);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void allProjectionsAreListedAndEachHasAPage() {
    assertThat(visitor.get(LIST).body()).contains("href=\"" + PAGE + "\"", "aria-current=\"page\"");
    Answer page = visitor.get(PAGE);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("End of the log", "Segments", "Start a rebuild");
  }

  @Test
  void aRebuildIsStartedSwitchedRolledBackAndDropped() {
    RegisteredParticipant.register(SERVER.newWorkspace());
    visitor.get(PAGE);
    assertThat(visitor.post(PAGE + "/rebuilds", "switch", "manual").header("Location"))
        .isEqualTo(PAGE);
    String id = admin.get(API).text("/data/rebuild");
    String rebuild = PAGE + "/rebuilds/" + id;
    awaitState(id, "caught-up");
    Answer page = visitor.get(PAGE);
    assertThat(page.body())
        .contains(rebuild + "/switch", rebuild + "/cancel", "hx-trigger=\"every 1s\"", "<progress")
        .doesNotContain(rebuild + "/drop", PAGE + "/rebuilds\"");
    Answer second = visitor.post(PAGE + "/rebuilds");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("That cannot be done any more", rebuild + "/switch");

    Answer moving = visitor.get(rebuild + "/progress?state=caught-up", "HX-Request", "true");
    assertThat(moving.body().strip()).startsWith("<div id=\"progress\"").contains("<progress");
    assertThat(moving.header("HX-Refresh")).isEmpty();
    assertThat(visitor.get(rebuild + "/progress?state=running").header("HX-Refresh"))
        .isEqualTo("true");

    visitor.get(PAGE);
    assertThat(visitor.post(rebuild + "/switch").status()).isEqualTo(303);
    assertThat(admin.get(API + "/rebuilds/" + id).text("/data/state")).isEqualTo("switched");
    assertThat(visitor.get(PAGE).body())
        .contains(rebuild + "/rollback", rebuild + "/drop")
        .doesNotContain("every 1s");
    Answer late = visitor.post(rebuild + "/cancel");
    assertThat(late.status()).as("cancel does not drop").isEqualTo(409);
    assertThat(visitor.post(rebuild + "/rollback").status()).isEqualTo(303);
    assertThat(visitor.post(rebuild + "/drop").status()).isEqualTo(303);
    assertThat(admin.get(API + "/rebuilds/" + id).text("/data/state")).isEqualTo("rolled-back");
    await().atMost(SOON).until(() -> admin.get(API).text("/data/rebuild").isEmpty());
    assertThat(visitor.get(PAGE).body()).contains("Start a rebuild", "rolled back");
  }

  @Test
  void aParkedEventIsRetriedAndDiscardedWithAReasonAndWithoutWhatPeopleSaid() {
    PoisonedParticipant poisoned = PoisonedParticipant.make(SERVER);
    await().atMost(SOON).until(() -> parked(poisoned).size() == 2);
    String first = PAGE + "/parked/" + parked(poisoned).getFirst().at("/id").asString();
    String second = PAGE + "/parked/" + parked(poisoned).getLast().at("/id").asString();
    assertThat(visitor.get(PAGE).body())
        .contains(PoisonedParticipant.TYPE, poisoned.stream(), first + "/retry", first + "/discard")
        .doesNotContain("Secretvalue");
    assertThat(visitor.post(first + "/retry").header("Location")).isEqualTo(PAGE + "?applied=0");
    assertThat(visitor.get(PAGE + "?applied=0").body()).contains("still cannot be applied");

    Answer unreasoned = visitor.post(first + "/discard", "reason", " ");
    assertThat(unreasoned.status()).isEqualTo(422);
    assertThat(unreasoned.body()).contains("id=\"reason-error\"");
    Answer tooEarly = visitor.post(second + "/discard", "reason", "it <b>waits</b>");
    assertThat(tooEarly.status()).isEqualTo(409);
    assertThat(tooEarly.body()).contains("Settle that one first", "it &lt;b&gt;waits");

    visitor.get(first + "/discard");
    assertThat(visitor.post(first + "/discard", "reason", " not ours ").header("Location"))
        .isEqualTo(PAGE + "?discarded");
    assertThat(parked(poisoned)).isEmpty();
    assertThat(
            SERVER
                .bean(JdbcTemplate.class)
                .queryForList(
                    "SELECT reason FROM discarded_event WHERE stream = ?",
                    String.class,
                    poisoned.stream()))
        .containsExactly("not ours");
    assertThat(visitor.get(first + "/discard").status()).isEqualTo(404);
    assertThat(visitor.post(first + "/retry").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    visitor.get(PAGE);
    for (String path :
        List.of(
            "/nothing",
            "/profile-values/rebuilds/x/progress",
            "/profile-values/parked/x/discard")) {
      assertThat(visitor.get(LIST + path).status()).as(path).isEqualTo(404);
    }
    String rebuild = PAGE + "/rebuilds/" + UUID.randomUUID();
    assertThat(visitor.post(rebuild + "/cancel").status()).isEqualTo(404);
    assertThat(visitor.post(LIST + "/nothing/rebuilds").status()).isEqualTo(404);
    assertThat(visitor.post(LIST + "/nothing/parked/x/retry").status()).isEqualTo(404);
    assertThat(visitor.get(PAGE + "?applied=x").status()).isEqualTo(200);
  }

  @Test
  void whoMayNotManageProjectionsIsOfferedNothingAndRefused() {
    Visitor member = Visitor.signedIn(SERVER, SERVER.newWorkspace().token());
    assertThat(member.get("/console/participants").body()).doesNotContain(LIST);
    for (String path : List.of(LIST, PAGE)) {
      assertThat(member.get(path).status()).isEqualTo(403);
    }
    member.get("/console/participants");
    assertThat(member.post(PAGE + "/rebuilds").status()).isEqualTo(403);
    assertThat(admin.get(API).text("/data/rebuild")).isEmpty();
  }

  private void awaitState(String id, String state) {
    await()
        .atMost(SOON)
        .until(() -> admin.get(API + "/rebuilds/" + id).text("/data/state").equals(state));
  }

  private List<JsonNode> parked(PoisonedParticipant poisoned) {
    return admin
        .get(API + "/parked?limit=200")
        .at("/data")
        .valueStream()
        .filter(it -> it.at("/stream").asString().equals(poisoned.stream()))
        .toList();
  }
}
