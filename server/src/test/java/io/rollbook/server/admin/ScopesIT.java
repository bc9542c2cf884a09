package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What APIs name a workspace by can be said after it was made, too. */
class ScopesIT {

  private final RunningServer server = RunningServer.shared();
  private final Client admin = server.client(RunningServer.ADMIN_TOKEN);
  private final String workspace =
      admin.post("/v1/workspaces", "{\"name\":\"Scopes\"}").text("/data/id");
  private final Client api = server.client(server.newToken(workspace, ""));
  private final String number = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8);

  @Test
  void anApiThatCouldNotNameTheWorkspaceDoesSoAtOnce() {
    String participants = "/api/teams/" + number + "/participants";
    int before = api.get(participants).status();
    Answer bound = bind("{\"checkmangoTeam\":" + number + "}");
    assertThat(bound.status()).isEqualTo(200);
    assertThat(bound.text("/data/scopes/checkmangoTeam")).isEqualTo(number);
    assertThat(before).isEqualTo(404);
    assertThat(api.get(participants).status()).isEqualTo(200);
  }

  @Test
  void anotherKeyTakesThePlaceOfTheOldOneAtOnce() {
    String old = "SL-OLD-" + number;
    String other = "SL-NEW-" + number;
    assertThat(bind(key(old)).body()).contains("***").doesNotContain(old);
    assertThat(status(old)).isEqualTo(200);
    assertThat(bind(key(other)).status()).isEqualTo(200);
    assertThat(status(other)).isEqualTo(200);
    assertThat(status(old)).isEqualTo(401);
    assertThat(bind(key(other)).status()).isEqualTo(200);
    String elsewhere = admin.post("/v1/workspaces", "{\"name\":\"Other\"}").text("/data/id");
    assertThat(admin.post(path(elsewhere), key(other)).status()).isEqualTo(422);
    assertThat(admin.post(path(elsewhere), key(old)).status()).isEqualTo(200);
  }

  @Test
  void whatIsBoundStaysAndNothingIsBoundWithIt() {
    bind("{\"checkmangoTeam\":\"" + number + "\"}");
    Answer refused =
        bind("{\"checkmangoTeam\":\"1\",\"missionhubOrganization\":\"" + number + "\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/scopes.checkmangoTeam/0").asString())
        .isEqualTo("is bound already");
    assertThat(admin.get("/v1/workspaces").body())
        .doesNotContain("\"missionhubOrganization\":\"" + number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                        | scopes",
        "{\"unknown\":\"1\"}       | scopes.unknown",
        "{\"checkmangoTeam\":\"x\"}| scopes.checkmangoTeam",
        "{\"checkmangoTeam\":0}    | scopes.checkmangoTeam",
        "{\"checkmangoTeam\":null} | scopes.checkmangoTeam",
        "{\"shocklogicKey\":\"short\"} | scopes.shocklogicKey"
      })
  void whatIsWrongIsNamedAndBindsNothing(String body, String field) {
    Answer refused = bind(body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors").has(field)).isTrue();
  }

  @Test
  void onlyThoseWhoRunRollbookBind() {
    assertThat(api.post(path(workspace), "{\"checkmangoTeam\":\"" + number + "\"}").status())
        .isEqualTo(403);
    assertThat(admin.post(path(UUID.randomUUID().toString()), key("SL-ANY-" + number)).status())
        .isEqualTo(404);
    assertThat(admin.post(path(new UUID(0, 0).toString()), key("SL-ANY-" + number)).status())
        .isEqualTo(404);
    assertThat(bind("[]").status()).isEqualTo(400);
  }

  private Answer bind(String body) {
    return admin.post(path(workspace), body);
  }

  private int status(String key) {
    return server.client("").get("/v1.0/" + key + "/UserFields").status();
  }

  private static String path(String workspace) {
    return "/v1/workspaces/" + workspace + "/scopes";
  }

  private static String key(String value) {
    return "{\"shocklogicKey\":\"" + value + "\"}";
  }
}
