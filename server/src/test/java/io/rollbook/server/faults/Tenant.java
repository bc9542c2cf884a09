package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A workspace of its own.
 *
 * @param team its name in Checkmango
 * @param key its name in Shocklogic
 */
record Tenant(String team, String key, String token) {

  static Tenant create(Node node) {
    String team = Long.toString(ThreadLocalRandom.current().nextLong(1, 1_000_000_000_000L));
    String key = "SL-API-" + UUID.randomUUID();
    Client admin = node.client(RunningServer.ADMIN_TOKEN);
    Answer workspace =
        admin.post(
            "/v1/workspaces",
            "{\"name\":\"faults\",\"scopes\":{\"checkmangoTeam\":\"%s\",\"shocklogicKey\":\"%s\"}}"
                .formatted(team, key));
    assertThat(workspace.status()).as(workspace.body()).isEqualTo(201);
    String path = "/v1/workspaces/" + workspace.text("/data/id") + "/credentials";
    return new Tenant(team, key, admin.post(path, "{\"label\":\"test\"}").text("/data/token"));
  }

  String checkmango() {
    return "/api/teams/" + team + "/participants";
  }

  String shocklogic(String identifier) {
    return "/v1.0/" + key + "/ParticipantProfileValues/" + identifier;
  }
}
