package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.AppendRequest;
import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What the read model cannot take waits, is seen without what people said, and can be settled. */
class ParkedEventsIT {

  private static final String PARTICIPANTS = "/v1/participants";
  private static final String PROJECTION = "/v1/projections/profile-values";
  private static final String PARKED = PROJECTION + "/parked";
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final RunningServer SERVER = RunningServer.start(TestPostgres.newDatabase());

  private final Client admin = SERVER.client(RunningServer.ADMIN_TOKEN);
  private final Client client = SERVER.newWorkspace();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aParkedEventIsShownWithoutWhatPeopleSaid() {
    Answer poisoned = create("Secretname");
    poison(poisoned);
    JsonNode parked = awaitParked(poisoned);
    assertThat(parked.at("/type").asString()).isEqualTo("FromTheFuture");
    assertThat(parked.at("/version").asLong()).isEqualTo(1);
    assertThat(parked.at("/error/class").asString()).endsWith("UnreadableEvent");
    Answer one = admin.get(PARKED + "/" + parked.at("/id").asString());
    assertThat(one.text("/data/fields/nickname")).isEqualTo("***");
    assertThat(one.body()).doesNotContain("Secretvalue");
    assertThat(
            jdbc().queryForList("SELECT d::text FROM dead_letter_entry d", String.class).toString())
        .doesNotContain("Secretvalue");
    assertThat(admin.get(PROJECTION).at("/data/parked").asLong()).isPositive();
    discard(parked);
  }

  @Test
  void whatComesAfterAParkedEventWaitsToo() {
    Answer poisoned = create("Anna");
    poison(poisoned);
    append(poisoned, 2, "StatusChanged", "{\"from\":\"lead\",\"to\":\"active\"}");
    await().atMost(SOON).until(() -> parkedOf(poisoned) == 2);
    JsonNode first = awaitParked(poisoned);
    Answer retried = admin.post(PARKED + "/" + first.at("/id").asString() + "/retry", "");
    assertThat(retried.at("/data/applied").asInt()).isZero();
    assertThat(retried.at("/data/parked")).hasSize(2);
    assertThat(retried.text("/data/parked/1/error")).isEmpty();

    String second = retried.text("/data/parked/1/id");
    assertThat(admin.delete(PARKED + "/" + second + "?reason=x").status()).isEqualTo(409);
    assertThat(admin.delete(PARKED + "/" + first.at("/id").asString()).status()).isEqualTo(422);

    Answer discarded = discard(first);
    assertThat(discarded.at("/data/applied").asInt()).isEqualTo(1);
    assertThat(discarded.at("/data/parked")).isEmpty();
    assertThat(admin.get(PARKED + "/" + second).status()).isEqualTo(404);
    assertThat(client.get(poisoned.header("Location")).text("/data/status")).isEqualTo("active");
    assertThat(
            jdbc()
                .queryForMap(
                    "SELECT actor, reason FROM discarded_event WHERE stream = ?",
                    streamOf(poisoned)))
        .containsEntry("reason", "not ours")
        .containsKey("actor");
  }

  @Test
  void aRebuildParksWhatItCannotReadAndPassesOverWhatWasDiscarded() {
    Answer kept = create("Kept");
    poison(kept);
    Answer settled = create("Settled");
    poison(settled);
    discard(awaitParked(settled));
    awaitParked(kept);
    admin.post(PROJECTION + "/rebuilds", "");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              Answer rebuild = admin.get(PROJECTION + "/rebuilds");
              assertThat(rebuild.text("/data/0/state")).as(rebuild.body()).isEqualTo("switched");
              assertThat(admin.get(PROJECTION).text("/data/rebuild")).isEmpty();
            });
    JsonNode parked = awaitParked(kept);
    assertThat(parked.at("/generation").asString())
        .isEqualTo(admin.get(PROJECTION).text("/data/generation"));
    assertThat(parkedOf(settled)).isZero();
    assertThat(version(kept)).isEqualTo(0);
    assertThat(version(settled)).isEqualTo(1);
    assertThat(client.get(settled.header("Location")).status()).isEqualTo(200);
    discard(parked);
  }

  @Test
  void aRowThatPostgresRefusesIsParkedAndTheOthersFlow() {
    String table = "profile_values_" + admin.get(PROJECTION).text("/data/generation");
    TestDatabase.execute(
        SERVER.database().owner(),
        "ALTER TABLE "
            + table
            + " ADD CONSTRAINT refuse CHECK (email <> 'refused@b.de') NOT VALID");
    Answer refused = client.post(PARTICIPANTS, "{\"participant\":{\"email\":\"refused@b.de\"}}");
    Answer other = create("Other");
    Answer list = client.get(PARTICIPANTS, "Rollbook-Position", other.header("Rollbook-Position"));
    assertThat(list.at("/data")).hasSize(1);
    JsonNode parked = awaitParked(refused);
    assertThat(parked.at("/error/message").asString()).contains("23514");
    assertThat(parked.toString()).doesNotContain("refused@b.de");
    client.put(refused.header("Location"), "{\"participant\":{\"birthCity\":\"Bonn\"}}");
    await().atMost(SOON).until(() -> parkedOf(refused) == 2);

    String retry = PARKED + "/" + parked.at("/id").asString() + "/retry";
    assertThat(admin.post(retry, "").at("/data/applied").asInt()).isZero();
    TestDatabase.execute(
        SERVER.database().owner(), "ALTER TABLE " + table + " DROP CONSTRAINT refuse");
    assertThat(admin.post(retry, "").at("/data/applied").asInt()).isEqualTo(2);
    assertThat(client.get(PARTICIPANTS).at("/data")).hasSize(2);
    assertThat(version(refused)).isEqualTo(1);
  }

  @Test
  void theListIsPaged() {
    Answer first = create("Anna");
    Answer second = create("Bert");
    poison(first);
    poison(second);
    JsonNode one = awaitParked(first);
    JsonNode two = awaitParked(second);
    int seen = 0;
    String next = PARKED + "?limit=1";
    while (!next.isEmpty()) {
      Answer page = admin.get(next);
      assertThat(page.at("/data")).hasSize(1);
      seen++;
      next = page.text("/links/next");
    }
    assertThat(seen).isEqualTo((int) admin.get(PROJECTION).at("/data/parked").asLong());
    assertThat(admin.get(PARKED + "?cursor=x").status()).isEqualTo(422);
    discard(one);
    discard(two);
  }

  private Answer create(String name) {
    return client.post(
        PARTICIPANTS, "{\"participant\":{\"email\":\"a@b.de\",\"firstName\":\"" + name + "\"}}");
  }

  private Answer discard(JsonNode parked) {
    Answer answer =
        admin.send(
            "DELETE", PARKED + "/" + parked.at("/id").asString(), "{\"reason\":\"not ours\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static void poison(Answer participant) {
    append(participant, 1, "FromTheFuture", "{\"nickname\":\"Secretvalue\"}");
  }

  private static void append(Answer participant, long version, String type, String payload) {
    SERVER
        .bean(EventLog.class)
        .append(
            AppendRequest.of(
                new NewEvent(
                    UUID.randomUUID().toString(),
                    streamOf(participant),
                    version,
                    type,
                    "1",
                    payload.getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    Instant.now())));
  }

  private static String streamOf(Answer participant) {
    return "participant-" + participant.text("/data/id");
  }

  private JsonNode awaitParked(Answer participant) {
    await().atMost(SOON).until(() -> find(participant).isPresent());
    return find(participant).orElseThrow();
  }

  private Optional<JsonNode> find(Answer participant) {
    return admin
        .get(PARKED + "?limit=200")
        .at("/data")
        .valueStream()
        .filter(it -> it.at("/stream").asString().equals(streamOf(participant)))
        .findFirst();
  }

  private static long parkedOf(Answer participant) {
    return number(
        "SELECT count(*) FROM dead_letter_entry WHERE sequence_identifier = ? AND processing_group"
            + " LIKE 'profile-values-%'",
        streamOf(participant));
  }

  private static long version(Answer participant) {
    return number(
        "SELECT version FROM profile_values WHERE id = ?::uuid", participant.text("/data/id"));
  }

  private static long number(String sql, Object... parameters) {
    return Objects.requireNonNull(jdbc().queryForObject(sql, Long.class, parameters));
  }

  private static JdbcTemplate jdbc() {
    return SERVER.bean(JdbcTemplate.class);
  }
}
