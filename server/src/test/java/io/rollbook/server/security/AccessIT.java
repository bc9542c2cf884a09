package io.rollbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets in where. */
class AccessIT {

  private static final String BODY = "{\"participant\":{\"email\":\"a@b.de\"}}";

  private final RunningServer server = RunningServer.shared();
  private final Client admin = server.client(RunningServer.ADMIN_TOKEN);

  @ParameterizedTest
  @ValueSource(
      strings = {"", "demo-token", "admin-token", "demo-read-token", "rb_unknown", "a b", "ü"})
  void withoutAValidTokenItIs401(String token) {
    Client nobody = server.client(token);
    for (String path : new String[] {"/v1/participants", "/v1/workspaces", "/nowhere"}) {
      Answer answer = nobody.get(path);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
      assertThat(answer.body()).isEqualTo("{\"errors\":{\"detail\":\"Unauthorized\"}}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "participants:read,  200, 403, 403",
    "participants:write, 403, 201, 403",
    "history:read,       403, 403, 200"
  })
  void aScopeOpensItsRoutesOnly(String scope, int list, int create, int history) {
    String workspace = newWorkspace();
    String path =
        server
            .client(server.newToken(workspace, ""))
            .post("/v1/participants", BODY)
            .header("Location");
    Client client = server.client(server.newToken(workspace, "[\"" + scope + "\"]"));
    assertThat(client.get("/v1/participants").status()).isEqualTo(list);
    assertThat(client.get(path).status()).isEqualTo(list);
    assertThat(client.post("/v1/participants", BODY).status()).isEqualTo(create);
    assertThat(client.get(path + "/history").status()).isEqualTo(history);
    assertThat(client.get("/v1/workspaces").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/history,                     403, 200, 200",
    "{path}/history,                  403, 200, 200",
    "{path}/history/,                 403, 200, 200",
    "{path}/history/verify,           403, 200, 200",
    "{path}/diff?from=0&to=0,         403, 200, 200",
    "{path}?version=0,                403, 403, 200",
    "{path}?at=9999-01-01T00:00:00Z,  403, 403, 200",
    "{path}?version=x,                403, 403, 422",
    "{path}/export,                   403, 403, 200"
  })
  void thePastNeedsAScopeOfItsOwn(String route, int participants, int history, int both) {
    String workspace = newWorkspace();
    String path =
        server
            .client(server.newToken(workspace, ""))
            .post("/v1/participants", BODY)
            .header("Location");
    String filled = route.replace("{path}", path);
    assertThat(get(workspace, "[\"participants:read\",\"participants:write\"]", filled))
        .isEqualTo(participants);
    assertThat(get(workspace, "[\"history:read\"]", filled)).isEqualTo(history);
    assertThat(get(workspace, "[\"participants:read\",\"history:read\"]", filled)).isEqualTo(both);
    assertThat(admin.get(filled).status()).isEqualTo(403);
  }

  private int get(String workspace, String scopes, String route) {
    return server.client(server.newToken(workspace, scopes)).get(route).status();
  }

  @Test
  void theAdministratorSeesNoParticipants() {
    assertThat(admin.get("/v1/participants").status()).isEqualTo(403);
    assertThat(admin.post("/v1/participants", BODY).status()).isEqualTo(403);
  }

  @Test
  void aRevokedTokenOpensNothing() {
    String workspace = newWorkspace();
    Answer issued =
        admin.post("/v1/workspaces/" + workspace + "/credentials", "{\"label\":\"form\"}");
    Client client = server.client(issued.text("/data/token"));
    assertThat(client.get("/v1/participants").status()).isEqualTo(200);
    String path = "/v1/workspaces/" + workspace + "/credentials/" + issued.text("/data/id");
    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(client.get("/v1/participants").status()).isEqualTo(401);
    assertThat(admin.delete(path).status()).isEqualTo(404);
  }

  @Test
  void aTokenIsShownOnceAndKeptAsADigest() {
    String workspace = newWorkspace();
    String token =
        admin
            .post("/v1/workspaces/" + workspace + "/credentials", "{\"label\":\"form\"}")
            .text("/data/token");
    assertThat(token).hasSizeGreaterThan(40);
    Answer list = admin.get("/v1/workspaces/" + workspace + "/credentials");
    assertThat(list.text("/data/0/label")).isEqualTo("form");
    assertThat(list.body()).doesNotContain(token);
    assertThat(
            server
                .bean(JdbcTemplate.class)
                .queryForObject(
                    "SELECT count(*) FROM event_log WHERE position(convert_to(?, 'UTF8') IN"
                        + " payload) > 0",
                    Long.class,
                    token))
        .isZero();
  }

  @Test
  void aScopeOfAnApiBelongsToOneWorkspace() {
    String team = Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits() >> 8));
    String body = "{\"name\":\"one\",\"scopes\":{\"checkmangoTeam\":\"" + team + "\"}}";
    Answer created = admin.post("/v1/workspaces", body);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/data/scopes/checkmangoTeam")).isEqualTo(team);
    Answer again = admin.post("/v1/workspaces", body);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.at("/errors").has("scopes.checkmangoTeam")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                    | name",
        "{\"name\":\"\"}                                       | name",
        "{\"name\":\"a\\u0000b\"}                              | name",
        "{\"name\":\"a\",\"scopes\":[]}                        | scopes",
        "{\"name\":\"a\",\"scopes\":{\"unknown\":\"1\"}}       | scopes.unknown",
        "{\"name\":\"a\",\"scopes\":{\"checkmangoTeam\":\"x\"}}| scopes.checkmangoTeam",
        "{\"name\":\"a\",\"subscribed\":\"yes\"}               | subscribed"
      })
  void aWrongWorkspaceIsRefused(String body, String field) {
    Answer answer = admin.post("/v1/workspaces", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors").has(field)).isTrue();
  }

  @Test
  void nobodyCanBeGivenMoreThanAWorkspacesScopes() {
    Answer answer =
        admin.post(
            "/v1/workspaces/" + newWorkspace() + "/credentials",
            "{\"label\":\"form\",\"scopes\":[\"workspaces:manage\"]}");
    assertThat(answer.status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "00000000-0000-0000-0000-000000000000",
        "00000000-0000-4000-8000-000000000001"
      })
  void whatIsNoWorkspaceIsNotFound(String id) {
    assertThat(admin.get("/v1/workspaces/" + id + "/credentials").status()).isEqualTo(404);
    assertThat(admin.post("/v1/workspaces/" + id + "/credentials", "{\"label\":\"x\"}").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/actuator/health, 200",
    "/actuator/health/liveness, 200",
    "/actuator/health/readiness, 200",
    "/actuator/prometheus, 200",
    "/v3/api-docs, 200",
    "/swagger-ui/index.html, 200",
    "/actuator, 401",
    "/actuator/env, 401",
    "/actuator/heapdump, 401",
    "/actuator/shutdown, 401",
    "/error, 404"
  })
  void onlyWhatMustBeOpenIsOpen(String path, int status) {
    assertThat(server.client("").get(path).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers"})
  void noTokenOpensTheRestOfTheActuator(String path) {
    assertThat(admin.get(path).status()).isEqualTo(404);
  }

  private String newWorkspace() {
    return admin
        .post("/v1/workspaces", "{\"name\":\"" + UUID.randomUUID() + "\"}")
        .text("/data/id");
  }
}
