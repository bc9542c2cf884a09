package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.participant.ParticipantId;
import io.rollbook.query.profilevalues.ProfileErasure;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model is made anew while it serves, step by step as those who run Rollbook ask for. */
class RebuildIT {

  private static final String PARTICIPANTS = "/v1/participants";
  private static final String PROJECTION = "/v1/projections/profile-values";
  private static final String REBUILDS = PROJECTION + "/rebuilds";
  private static final String NUMBERS = "/v1/projections/statistics";
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final RunningServer SERVER = RunningServer.start(TestPostgres.newDatabase());

  private final Client admin = SERVER.client(RunningServer.ADMIN_TOKEN);
  private final Client client = SERVER.newWorkspace();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void whenItHasCaughtUpTheNewGenerationServesAndTheOldOneIsGone() {
    Answer erased = create("gone");
    client.delete(erased.header("Location"));
    Answer last = create("stays");
    awaitPosition(last);
    String before = rows();
    String generation = generation();
    String rebuild = started("");
    awaitState(rebuild, "switched");
    assertThat(generation()).isNotEqualTo(generation);
    assertThat(rows()).isEqualTo(before);
    awaitClosed(rebuild);
    assertThat(count("profile_values_" + generation)).isZero();
    assertThat(
            jdbc()
                .queryForList(
                    "SELECT 1 FROM token_entry WHERE processor_name = ?",
                    Integer.class,
                    "profile-values-" + generation))
        .isEmpty();
    Answer end = admin.get(rebuild);
    assertThat(end.at("/data/position").asLong())
        .isPositive()
        .isEqualTo(end.at("/data/head").asLong());
    assertThat(end.at("/data/rows").asLong()).isEqualTo(count("profile_values"));
    assertThat(end.at("/data/sampledRows").asInt()).isPositive();
    assertThat(end.at("/data/remainingSeconds").asLong()).isZero();
    assertThat(end.text("/data/endedAt")).isNotEmpty();
    assertThat(indexes(generation())).isEqualTo(10);
  }

  @Test
  void byHandItWaitsIsSwitchedRolledBackAndDroppedAndNothingIsLost() {
    create("first");
    String old = generation();
    String rebuild = started("{\"switch\":\"manual\"}");
    awaitState(rebuild, "caught-up");
    assertThat(generation()).isEqualTo(old);
    assertConflict(admin.post(REBUILDS, ""), rebuild);

    Answer beforeSwitch = create("before");
    assertThat(admin.post(rebuild + "/switch", "").text("/data/state")).isEqualTo("switched");
    assertThat(generation()).isNotEqualTo(old);
    assertListed("before", beforeSwitch);
    assertConflict(admin.post(REBUILDS, ""), rebuild);
    Answer again = admin.post(rebuild + "/switch", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/errors/detail")).contains("allowed: rollback, drop");

    Answer afterSwitch = create("after");
    assertThat(admin.post(rebuild + "/rollback", "").text("/data/state")).isEqualTo("rolled-back");
    assertThat(generation()).isEqualTo(old);
    assertListed("after", afterSwitch);
    assertThat(admin.post(rebuild + "/rollback", "").status()).isEqualTo(409);
    assertThat(admin.post(rebuild + "/switch", "").status()).isEqualTo(409);

    assertThat(admin.delete(rebuild).status()).isEqualTo(204);
    awaitClosed(rebuild);
    assertThat(admin.delete(rebuild).status()).isEqualTo(409);
    assertThat(admin.get(rebuild).text("/data/state")).isEqualTo("rolled-back");
    assertListed("done", create("done"));
  }

  @Test
  void whatIsSwitchedByHandStaysWhenTheOldOneIsDropped() {
    String rebuild = started("{\"switch\":\"manual\"}");
    awaitState(rebuild, "caught-up");
    admin.post(rebuild + "/switch", "");
    String serving = generation();
    assertThat(admin.delete(rebuild).status()).isEqualTo(204);
    awaitClosed(rebuild);
    assertThat(generation()).isEqualTo(serving);
    assertThat(admin.post(rebuild + "/rollback", "").status()).isEqualTo(409);
    assertListed("kept", create("kept"));
  }

  @Test
  void whileItWaitsItCanBeCancelledAndAnotherOneBegun() {
    String rebuild = started("{\"switch\":\"manual\"}");
    awaitState(rebuild, "caught-up");
    assertThat(admin.delete(rebuild).status()).isEqualTo(204);
    assertThat(admin.get(rebuild).text("/data/state")).isEqualTo("cancelled");
    awaitClosed(rebuild);
    String next = started("{}");
    awaitState(next, "switched");
    awaitClosed(next);
    assertThat(admin.get(REBUILDS).at("/data/0/id").asString()).isEqualTo(idOf(next));
    assertThat(admin.get(REBUILDS).at("/data/1/id").asString()).isEqualTo(idOf(rebuild));
  }

  @Test
  void progressIsSentAsEventsUntilItEnds() {
    awaitPosition(create("x"));
    String rebuild = started("");
    Answer events = admin.send(admin.request(rebuild, "Accept", "text/event-stream").GET());
    assertThat(events.header("Content-Type")).startsWith("text/event-stream");
    assertThat(events.body()).contains("event: end\ndata: {", "\"state\":\"switched\"");
    awaitClosed(rebuild);
  }

  @Test
  void aRebuildWhoseRowsAreNotWhatTheLogSaysFailsAndTheOldOneServes() {
    awaitPosition(create("victim"));
    String old = generation();
    String target = "profile_values_" + (old.equals("a") ? "b" : "a");
    TestDatabase.execute(
        SERVER.database().owner(),
        "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " NEW.search := 'spoilt'; RETURN NEW; END $$",
        "CREATE TRIGGER spoil BEFORE INSERT ON "
            + target
            + " FOR EACH ROW EXECUTE FUNCTION spoil()");
    try {
      String rebuild = started("");
      awaitState(rebuild, "failed");
      assertThat(admin.get(rebuild).text("/data/reason")).contains("not what the log says");
      awaitClosed(rebuild);
      assertThat(generation()).isEqualTo(old);
      assertThat(count(target)).isZero();
    } finally {
      TestDatabase.execute(SERVER.database().owner(), "DROP FUNCTION spoil CASCADE");
    }
    String next = started("");
    awaitState(next, "switched");
    awaitClosed(next);
  }

  @Test
  void aListThatWaitsForAPositionIsRightWhenTheGenerationChanges() {
    String rebuild = started("{\"switch\":\"manual\"}");
    awaitState(rebuild, "caught-up");
    for (String action : List.of("/switch", "/rollback")) {
      Answer written = create("x" + action.substring(1));
      assertThat(admin.post(rebuild + action, "").status()).isEqualTo(200);
      assertListed("x" + action.substring(1), written);
    }
    admin.delete(rebuild);
    awaitClosed(rebuild);
  }

  @Test
  void anErasedParticipantIsInNoGeneration() {
    Answer participant = create("secret");
    ParticipantId id = new ParticipantId(UUID.fromString(participant.text("/data/id")));
    String rebuild = started("{\"switch\":\"manual\"}");
    awaitState(rebuild, "caught-up");
    ProfileErasure erasure = SERVER.bean(ProfileErasure.class);
    awaitPosition(participant);
    assertThat(erasure.isErased(id)).isFalse();
    client.delete(participant.header("Location"));
    erasure.erase(id, 1);
    await().atMost(SOON).until(() -> erasure.isErased(id));
    for (String table : List.of("profile_values_a", "profile_values_b")) {
      assertThat(
              jdbc()
                  .queryForList(
                      "SELECT p::text FROM " + table + " p WHERE id = ?", String.class, id.value()))
          .allSatisfy(it -> assertThat(it).doesNotContain("secret"));
    }
    admin.delete(rebuild);
    awaitClosed(rebuild);
  }

  @Test
  void theNumbersAreMadeAnewLikeAnyOtherProjection() {
    create("counted");
    client.delete(create("erased").header("Location"));
    Answer last = create("counted too");
    await().atMost(SOON).until(() -> numbersHavePassed(last));
    String before = numbers();
    String rebuild = admin.post(NUMBERS + "/rebuilds", "").header("Location");
    assertThat(rebuild).startsWith(NUMBERS + "/rebuilds/");
    awaitState(rebuild, "switched");
    assertThat(numbers()).isEqualTo(before).contains("REGISTERED", "ERASED");
    assertThat(admin.get(rebuild).at("/data/rows").asLong()).isEqualTo(count("profile_values"));
    assertThat(admin.get(NUMBERS).text("/data/generation")).isEqualTo("b");
    assertThat(admin.get(REBUILDS + "/" + idOf(rebuild)).status()).isEqualTo(404);
    String other = started("");
    awaitState(other, "switched");
    awaitClosed(other);
  }

  private boolean numbersHavePassed(Answer written) {
    return admin.get(NUMBERS).at("/data/position").asLong()
        >= Long.parseLong(written.header("Rollbook-Position"));
  }

  private static String numbers() {
    return String.valueOf(
        jdbc()
            .queryForObject(
                "SELECT string_agg(n, '|' ORDER BY n) FROM (SELECT workspace_id || kind ||"
                    + " from_status || to_status || day || sum(number) n FROM statistics GROUP BY"
                    + " workspace_id, kind, from_status, to_status, day) numbers",
                String.class));
  }

  @Test
  void theStateOfTheProjectionIsTold() {
    awaitPosition(create("x"));
    Answer all = admin.get("/v1/projections");
    assertThat(all.text("/data/0/name")).isEqualTo("profile-values");
    Answer one = admin.get(PROJECTION);
    assertThat(one.at("/data/lag/events").asLong()).isZero();
    assertThat(one.at("/data/position")).isEqualTo(one.at("/data/head"));
    assertThat(one.text("/data/segments/0/node")).contains("@");
    assertThat(one.at("/data/errors")).isEmpty();
  }

  @Test
  void onlyWhoRunsRollbookGetsIn() {
    assertThat(client.get("/v1/projections").status()).isEqualTo(403);
    assertThat(client.post(REBUILDS, "").status()).isEqualTo(403);
    assertThat(SERVER.client("").get("/v1/projections").status()).isEqualTo(401);
  }

  @Test
  void whatDoesNotExistIsNotFoundAndWhatIsMalformedIsRefused() {
    assertThat(admin.get("/v1/projections/nothing").status()).isEqualTo(404);
    assertThat(admin.post("/v1/projections/nothing/rebuilds", "").status()).isEqualTo(404);
    assertThat(admin.get(REBUILDS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(admin.get(REBUILDS + "/x").status()).isEqualTo(404);
    assertThat(admin.post(REBUILDS, "{\"switch\":\"never\"}").status()).isEqualTo(422);
    assertThat(admin.post(REBUILDS, "[]").status()).isEqualTo(400);
    assertThat(admin.post(REBUILDS, "{").status()).isEqualTo(400);
  }

  private String started(String body) {
    Answer answer = admin.post(REBUILDS, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer.header("Location");
  }

  private static void assertConflict(Answer answer, String location) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("Location")).isEqualTo(location);
  }

  private void awaitState(String rebuild, String state) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(admin.get(rebuild).text("/data/state")).isEqualTo(state));
  }

  private void awaitClosed(String rebuild) {
    await()
        .atMost(SOON)
        .until(() -> !admin.get(PROJECTION).text("/data/rebuild").equals(idOf(rebuild)));
  }

  private static String idOf(String rebuild) {
    return rebuild.substring(rebuild.lastIndexOf('/') + 1);
  }

  private String generation() {
    return admin.get(PROJECTION).text("/data/generation");
  }

  private Answer create(String city) {
    return client.post(
        PARTICIPANTS, "{\"participant\":{\"email\":\"a@b.de\",\"birthCity\":\"" + city + "\"}}");
  }

  private void assertListed(String city, Answer written) {
    Answer list =
        client.get(
            PARTICIPANTS + "?limit=200", "Rollbook-Position", written.header("Rollbook-Position"));
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains("\"" + city + "\"");
  }

  private void awaitPosition(Answer written) {
    assertThat(
            client
                .get(PARTICIPANTS, "Rollbook-Position", written.header("Rollbook-Position"))
                .status())
        .isEqualTo(200);
  }

  /** All rows, whichever generation they are in and in which order facets stand. */
  private static String rows() {
    return String.valueOf(
        jdbc()
            .queryForObject(
                "SELECT string_agg((to_jsonb(p) - 'facets' || jsonb_build_object('facets', (SELECT"
                    + " jsonb_agg(f ORDER BY f) FROM unnest(p.facets) f)))::text, '|' ORDER BY"
                    + " p.id) FROM profile_values p",
                String.class));
  }

  private static long count(String table) {
    return number("SELECT count(*) FROM " + table);
  }

  private static long indexes(String generation) {
    return number(
        "SELECT count(*) FROM pg_indexes WHERE tablename = ?", "profile_values_" + generation);
  }

  private static long number(String sql, Object... parameters) {
    return Objects.requireNonNull(jdbc().queryForObject(sql, Long.class, parameters));
  }

  private static JdbcTemplate jdbc() {
    return SERVER.bean(JdbcTemplate.class);
  }
}
