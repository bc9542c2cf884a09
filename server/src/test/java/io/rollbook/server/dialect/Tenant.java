package io.rollbook.server.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A workspace of its own that every API knows by its name for it.
 *
 * @param number the Checkmango team, the BigChange customer and the MissionHub organization
 * @param key Shocklogic's
 */
record Tenant(String number, String key, Client client) {

  static Tenant create() {
    String number = Long.toString(ThreadLocalRandom.current().nextLong(1, 1_000_000_000_000L));
    String key = "SL-API-" + UUID.randomUUID();
    RunningServer server = RunningServer.shared();
    Answer workspace =
        server
            .client(RunningServer.ADMIN_TOKEN)
            .post(
                "/v1/workspaces",
                """
                {"name":"every api","scopes":{"checkmangoTeam":"%s","bigchangeCustomerId":"%s",
                 "shocklogicKey":"%s","missionhubOrganization":"%s"}}
                """
                    .formatted(number, number, key, number));
    assertThat(workspace.status()).as(workspace.body()).isEqualTo(201);
    String token = server.newToken(workspace.text("/data/id"), "");
    return new Tenant(number, key, server.client(token));
  }

  /** Sends, and expects success. */
  Answer send(String method, String path, String json) {
    return ok(client.send(method, path, json, "Customer-Id", number));
  }

  Answer get(String path) {
    return ok(client.get(path, "Customer-Id", number));
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.response().uri() + answer.body()).isBetween(200, 299);
    return answer;
  }
}
