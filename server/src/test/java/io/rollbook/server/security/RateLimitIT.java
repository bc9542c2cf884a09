package io.rollbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class RateLimitIT {

  private static final int BURST = 30;
  private static final String NOWHERE = "/v1/participants/" + UUID.randomUUID();

  private final RunningServer server =
      RunningServer.withSettings(
          TestPostgres.newDatabase(),
          "--rollbook.rate-limit.requests=" + BURST,
          "--rollbook.rate-limit.period=1h");

  private final String key = "SL-API-" + UUID.randomUUID();
  private final String workspace =
      server
          .client(RunningServer.ADMIN_TOKEN)
          .post(
              "/v1/workspaces",
              """
              {"name":"limited","scopes":{"checkmangoTeam":"19","bigchangeCustomerId":"14532",
               "shocklogicKey":"%s","missionhubOrganization":"123"}}
              """
                  .formatted(key))
          .text("/data/id");

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyAnswerTellsHowManyMayFollow() {
    Client client = newClient();
    Answer first = client.get(NOWHERE);
    assertThat(first.status()).isEqualTo(404);
    assertThat(first.header("RateLimit-Limit")).isEqualTo("30");
    assertThat(first.header("RateLimit-Remaining")).isEqualTo("29");
    assertThat(Long.parseLong(first.header("RateLimit-Reset"))).isBetween(100L, 120L);
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=30;w=3600");
    assertThat(first.header("RateLimit"))
        .isEqualTo("\"default\";r=29;t=" + first.header("RateLimit-Reset"));
    assertThat(first.header("Retry-After")).isEmpty();

    Answer forbidden = client.get("/v1/workspaces");
    assertThat(forbidden.status()).isEqualTo(403);
    assertThat(forbidden.header("RateLimit-Remaining")).isEqualTo("28");
  }

  @Test
  void eachApiSaysInItsOwnWordsThatItWasTooMuch() {
    Client client = exhausted(newClient());
    String detail = "Too Many Requests";

    Answer azav = refused(client.get("/v1/participants"));
    assertThat(azav.text("/errors/detail")).isEqualTo(detail);

    Answer checkmango = refused(client.get("/api/teams/19/participants"));
    assertThat(checkmango.text("/message")).isEqualTo("Too Many Attempts.");

    Answer bigchange = refused(client.get("/v1/persons", "Customer-Id", "14532"));
    assertThat(bigchange.header("Content-Type")).startsWith("application/problem+json");
    assertThat(bigchange.text("/type")).isEqualTo("about:blank");
    assertThat(bigchange.text("/title")).isEqualTo(detail);
    assertThat(bigchange.at("/status").asInt()).isEqualTo(429);
    assertThat(bigchange.text("/instance")).isEqualTo("/v1/persons");

    Answer missionhub = refused(client.get("/apis/v4/people"));
    assertThat(missionhub.header("Content-Type")).startsWith("application/vnd.api+json");
    assertThat(missionhub.text("/errors/0/status")).isEqualTo("429");
    assertThat(missionhub.text("/errors/0/title")).isEqualTo(detail);

    Answer rollbook = refused(client.get("/v1/custom-fields"));
    assertThat(rollbook.text("/errors/detail")).isEqualTo(detail);
  }

  @Test
  void aKeyInThePathIsACredentialOfItsOwn() {
    String path = "/v1.0/" + key + "/UserFields";
    Answer answer = server.client("").get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    for (int i = 1; i < BURST; i++) {
      answer = server.client("").get(path);
    }
    assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
    Answer shocklogic = refused(server.client("").get(path));
    assertThat(shocklogic.at("/error/code").asInt()).isEqualTo(429);
    assertThat(shocklogic.text("/error/message")).isEqualTo("Too Many Requests");
  }

  @Test
  void aFloodFromOneCredentialLeavesTheOthersAlone() {
    Client other = newClient();
    exhausted(newClient());
    assertThat(other.get(NOWHERE).status()).isEqualTo(404);
  }

  @Test
  void whoeverShowsNoValidCredentialIsCountedByAddressAndHindersNoneWhoDoes() {
    Client other = newClient();
    Answer guess = server.client("not-a-token").get(NOWHERE);
    assertThat(guess.status()).isEqualTo(401);
    assertThat(guess.header("RateLimit-Limit")).isEqualTo("30");
    for (int i = 0; i < BURST; i++) {
      guess = server.client(UUID.randomUUID().toString()).get(NOWHERE);
    }
    refused(guess);
    refused(server.client("").get(NOWHERE));

    Answer token = refused(clientCredentials());
    assertThat(token.text("/error")).isEqualTo("temporarily_unavailable");
    assertThat(other.get(NOWHERE).status()).isEqualTo(404);
    // and who watches the node still sees it
    assertThat(server.client("").get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(server.client("").get("/actuator/prometheus").status()).isEqualTo(200);
  }

  @Test
  void withoutASettingNothingIsLimited() {
    RunningServer unlimited = RunningServer.shared();
    Client client = unlimited.newWorkspace();
    for (int i = 0; i < 2 * BURST; i++) {
      Answer answer = client.get(NOWHERE);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.response().headers().map().keySet())
          .noneMatch(name -> name.startsWith("ratelimit"));
    }
  }

  private Answer clientCredentials() {
    Client nobody = server.client("");
    return nobody.send(
        nobody
            .request("/auth/tokens", "Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  private Client newClient() {
    return server.client(server.newToken(workspace, ""));
  }

  private static Client exhausted(Client client) {
    for (int i = 0; i < BURST; i++) {
      assertThat(client.get(NOWHERE).status()).isEqualTo(404);
    }
    return client;
  }

  private static Answer refused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(429);
    assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
    assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 120L);
    return answer;
  }
}
