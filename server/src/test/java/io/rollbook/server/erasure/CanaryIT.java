package io.rollbook.server.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Gender;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.PostalAddress;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.CredentialCache;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import io.rollbook.workspace.WorkspaceId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Somebody of whom everything is known, each value with a mark in it, through every API, whose
 * history is long and whose events could not be projected for a while. After the erasure the mark
 * is nowhere.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryIT {

  private static final String MARK = "Cnry" + Long.toString(System.nanoTime(), 36);

  /** What cannot hold letters. */
  private static final String DIGITS = Long.toString(System.nanoTime() % 1_000_000_000);

  private static final LocalDate BIRTH = LocalDate.of(1907, 3, 11);

  private static final List<String> CANARIES =
      List.of(MARK, "+4930" + DIGITS, "030 " + DIGITS, "77" + DIGITS, BIRTH.toString());

  private static final String TEAM = "19";
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final RunningServer SERVER = RunningServer.start(TestPostgres.newDatabase());

  private final Client admin = SERVER.client(RunningServer.ADMIN_TOKEN);
  private final Client client = SERVER.client(tokenOfWorkspace());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void afterTheErasureTheCanariesAreNowhere(CapturedOutput output) throws Exception {
    Answer other = register("Robin");
    Answer canary = register(MARK);
    String path = canary.header("Location");
    learnEverything(path, numberOfTheLast());
    parkEvents(path);
    assertThat(Dump.columnsWith(SERVER.database().owner(), CANARIES))
        .anyMatch(it -> it.contains("profile_values"));
    String before = client.get(other.header("Location")).body();
    String rebuild = startRebuild();

    Answer receipt = client.post(path + "/erasure", "{\"reason\":\"Article 17\"}");

    assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
    await()
        .atMost(SOON)
        .until(() -> client.get(path + "/erasure").text("/data/state").equals("complete"));
    admin.post(rebuild + "/switch", "");
    awaitRebuild(rebuild, "switched");
    assertNoneIn(client.get(path + "/erasure").body());
    assertNoneIn(client.get(path + "/history").body());
    assertNoneIn(client.get("/v1/history").body());
    assertNoneIn(client.get("/v1/participants").body());
    assertNoneIn(admin.get("/v1/erasures").body());
    assertThat(Dump.columnsWith(SERVER.database().owner(), CANARIES)).isEmpty();
    assertNoneIn(output.getAll());
    assertNoneIn(admin.get("/actuator/prometheus").body());
    assertNoneIn(admin.get("/actuator/health").body());
    assertThat(client.get(path + "/history/verify").text("/valid")).isEqualTo("true");
    assertThat(client.get(other.header("Location")).body()).isEqualTo(before);
    assertARebuildMakesTheSame(rebuild);
  }

  /** The rows of the erased are what the fold makes of them, however they came to be. */
  private void assertARebuildMakesTheSame(String rebuild) {
    JdbcTemplate database = new JdbcTemplate(SERVER.database().owner());
    String rows = "SELECT p::text FROM profile_values p ORDER BY id";
    List<String> serving = database.queryForList(rows, String.class);
    ok(admin.delete(rebuild));
    String again = ok(admin.post("/v1/projections/profile-values/rebuilds", "")).header("Location");
    awaitRebuild(again, "switched");
    assertThat(database.queryForList(rows, String.class)).isEqualTo(serving);
  }

  /** A second generation, which is fed beside the first and has the canaries too. */
  private String startRebuild() {
    String rebuild =
        ok(admin.post("/v1/projections/profile-values/rebuilds", "{\"switch\":\"manual\"}"))
            .header("Location");
    awaitRebuild(rebuild, "caught-up");
    return rebuild;
  }

  private void awaitRebuild(String rebuild, String state) {
    await().atMost(SOON).until(() -> admin.get(rebuild).text("/data/state").equals(state));
  }

  /** The database refuses the participant's row for a while. */
  private void parkEvents(String path) {
    String table = "profile_values_a";
    TestDatabase.execute(
        SERVER.database().owner(),
        "ALTER TABLE " + table + " ADD CONSTRAINT refuse CHECK (first_name <> 'parked') NOT VALID");
    ok(client.put(path, "{\"participant\":{\"firstName\":\"Parked\"}}"));
    ok(client.put(path, "{\"participant\":{\"firstName\":\"" + MARK + " parked\"}}"));
    await()
        .atMost(SOON)
        .until(() -> admin.get("/v1/projections/profile-values/parked").at("/data").size() >= 2);
    assertNoneIn(admin.get("/v1/projections/profile-values/parked").body());
    TestDatabase.execute(
        SERVER.database().owner(), "ALTER TABLE " + table + " DROP CONSTRAINT refuse");
  }

  private String numberOfTheLast() {
    return client
        .get("/api/teams/" + TEAM + "/participants")
        .at("/data")
        .valueStream()
        .map(it -> it.at("/attributes/id").asString())
        .max(Comparator.comparingLong(Long::parseLong))
        .orElseThrow();
  }

  /** Everything that there is to know, through every API, and for so long that it is snapshot. */
  private void learnEverything(String path, String number) throws SQLException {
    client.post(
        "/v1/custom-fields", "{\"code\":\"Secret\",\"label\":\"Secret\",\"type\":\"text\"}");
    update(ParticipantId.ofStream("participant-" + path.substring(path.lastIndexOf('/') + 1)));
    ok(
        client.post(
            path + "/status", "{\"status\":\"active\",\"reason\":\"" + MARK + " said so\"}"));
    ok(
        client.post(
            path + "/bookings",
            "{\"reference\":\"" + MARK + "-1\",\"amount\":\"12.50\",\"currency\":\"EUR\"}"));
    ok(
        client.put(
            "/api/teams/" + TEAM + "/participants/p_" + number,
            "{\"key\":\"" + MARK + "_key\",\"notes\":\"" + MARK + " noted\"}"));
    ok(
        client.patch(
            "/v1/persons/" + path.substring(path.lastIndexOf('/') + 1),
            "{\"landline\":\"030 " + DIGITS + "\",\"extension\":\"77" + DIGITS + "\"}",
            "Customer-Id",
            "14532"));
    ok(
        client.post(
            "/v1.0/SL-canary/ParticipantProfileValues/" + number,
            "{\"External_Id\":\"" + MARK + "-ext\",\"Secret\":\"" + MARK + " custom\"}"));
    ok(
        client.put(
            "/apis/v4/people/" + number,
            """
            {"data":{"type":"person","attributes":{"first_name":"%s"}},
             "included":[{"type":"organizational_permission",
               "attributes":{"organization_id":"123","followup_status":"contacted"}}]}
            """
                .formatted(MARK + "-first")));
    for (int i = 0; i < 110; i++) {
      ok(client.put(path, "{\"participant\":{\"birthCity\":\"" + MARK + " " + i + "\"}}"));
    }
    JdbcTemplate database = new JdbcTemplate(SERVER.database().owner());
    await()
        .atMost(SOON)
        .until(() -> !database.queryForList("SELECT stream FROM snapshot").isEmpty());
  }

  private void update(ParticipantId id) {
    Attributes.Builder all = Attributes.builder();
    for (Attribute attribute : Attribute.values()) {
      all.set(attribute, valueOf(attribute));
    }
    WorkspaceId workspace =
        SERVER.bean(CredentialCache.class).find(client.token()).orElseThrow().workspace();
    SERVER
        .bean(Participants.class)
        .change(
            new Caller(workspace, "canary", "rollbook", "canary"),
            new UpdateParticipant(
                id,
                workspace,
                ParticipantChange.builder().attributes(all.build()).build(),
                null,
                null),
            null);
  }

  private static Object valueOf(Attribute attribute) {
    return switch (attribute.type()) {
      case TEXT, NOTE -> MARK + ' ' + attribute.label();
      case EMAIL -> MARK + "@canary.example";
      case INTEGER -> 1L;
      case DATE -> BIRTH;
      case GENDER -> Gender.FEMALE;
      case CONTACT_POINTS ->
          List.of(
              new ContactPoint(ContactPoint.Kind.EMAIL, MARK + "-2@canary.example"),
              new ContactPoint(ContactPoint.Kind.LANDLINE, "+4930" + DIGITS));
      case ADDRESSES ->
          List.of(
              new PostalAddress(
                  MARK + " kind",
                  List.of(MARK + " line"),
                  MARK + " street",
                  MARK,
                  MARK,
                  MARK + " city",
                  MARK + " region",
                  MARK + " country",
                  0));
    };
  }

  private Answer register(String name) {
    return ok(
        client.post(
            "/v1/participants",
            "{\"participant\":{\"firstName\":\"%s\",\"email\":\"%s@example.org\"}}"
                .formatted(name, name),
            "Idempotency-Key",
            UUID.randomUUID().toString()));
  }

  private static String tokenOfWorkspace() {
    Answer workspace =
        SERVER
            .client(RunningServer.ADMIN_TOKEN)
            .post(
                "/v1/workspaces",
                """
                {"name":"canary","region":"DE","scopes":{"checkmangoTeam":"%s",
                 "bigchangeCustomerId":"14532","shocklogicKey":"SL-canary",
                 "missionhubOrganization":"123"}}
                """
                    .formatted(TEAM));
    return SERVER.newToken(ok(workspace).text("/data/id"), "");
  }

  private static void assertNoneIn(String text) {
    assertThat(text).doesNotContainIgnoringCase(MARK).doesNotContain(DIGITS, BIRTH.toString());
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.response().uri() + answer.body()).isBetween(200, 299);
    return answer;
  }
}
