package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.audit.Caller;
import io.rollbook.server.admin.Workspaces;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import io.rollbook.workspace.Scope;
import io.rollbook.workspace.WorkspaceId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A world like the demo's for one example: its own workspace under its own names, and in it the
 * leader that the token stands for, and what a path may name.
 */
final class ExampleWorld {

  private final RunningServer server = RunningServer.shared();
  private final Client admin = server.client(RunningServer.ADMIN_TOKEN);
  private final String number =
      Long.toString(ThreadLocalRandom.current().nextLong(1, 1_000_000_000_000L));
  private final String shocklogicKey = "SL-API-" + UUID.randomUUID();
  private final String workspace;
  private final String leader;
  private final Client tenant;

  ExampleWorld() {
    workspace =
        created(
                admin.post(
                    "/v1/workspaces",
                    """
                    {"name":"examples","scopes":{"checkmangoTeam":"%s","bigchangeCustomerId":"%s",
                     "shocklogicKey":"%s","missionhubOrganization":"%s"}}
                    """
                        .formatted(number, number, shocklogicKey, number)))
            .text("/data/id");
    leader =
        created(
                server
                    .client(server.newToken(workspace, ""))
                    .post("/v1/participants", "{\"participant\":{\"email\":\"a@b.de\"}}"))
            .text("/data/id");
    tenant =
        server.client(
            created(
                    admin.post(
                        credentials(), "{\"label\":\"me\",\"participant\":\"" + leader + "\"}"))
                .text("/data/token"));
  }

  /** Sends an example as it is, to where it belongs. */
  Answer send(String method, String path, String mediaType, String body) {
    Client client = isForOperators(path) ? admin : tenant;
    if (path.endsWith("/rebuilds")) {
      awaitNoRebuild();
    }
    if (path.equals("/auth/tokens")) {
      issueDemoClient();
    }
    return client.send(
        client
            .request(filled(method, path), "Customer-Id", number, "Content-Type", mediaType)
            .method(method, BodyPublishers.ofString(body)));
  }

  private static boolean isForOperators(String path) {
    return Stream.of("/v1/workspaces", "/v1/projections", "/v1/erasures", "/v1/log")
        .anyMatch(path::startsWith);
  }

  /** There is one read model for all, and so one rebuild at a time. */
  private void awaitNoRebuild() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> admin.get("/v1/projections/profile-values").at("/data/rebuild").isNull());
  }

  /** Sends whatever it is, to a path that is complete. */
  Answer sendFilled(String method, String filled, String mediaType, byte[] body) {
    Client client = isForOperators(filled) ? admin : tenant;
    return client.send(
        client
            .request(filled, "Customer-Id", number, "Content-Type", mediaType)
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  /** The path with things in it that exist. */
  String filled(String method, String path) {
    String filled = path;
    for (Map.Entry<String, String> variable : variables(method, path).entrySet()) {
      filled = filled.replace('{' + variable.getKey() + '}', variable.getValue());
    }
    return filled;
  }

  private Map<String, String> variables(String method, String path) {
    return switch (Stream.of(path.split("/", 4)).limit(3).toList().getLast()) {
      case "workspaces" -> Map.of("id", workspace, "credentialId", UUID.randomUUID().toString());
      case "participants" -> Map.of("id", leader, "kind", "bookings", "reference", "H-1/reversal");
      case "projections" -> Map.of("name", "profile-values", "id", UUID.randomUUID().toString());
      case "persons" -> Map.of("personId", leader);
      case "custom-fields" -> path.contains("{") ? Map.of("number", field()) : Map.of();
      case "teams" -> {
        if (!method.equals("POST") || !path.endsWith("/participants")) {
          created(tenant.post(participants(), "{\"key\":\"jbrooksuk\"}"));
        }
        yield Map.of("team", number, "key", "jbrooksuk", "experiment", "BASKET_AUGUST");
      }
      case "v4" -> Map.of("id", leaderNumber());
      default ->
          Map.of("key", shocklogicKey, "identifier", leaderNumber(), "limit", "10", "page", "1");
    };
  }

  private String leaderNumber() {
    return tenant.get(participants()).text("/data/0/attributes/id");
  }

  private String field() {
    return created(
            tenant.post("/v1/custom-fields", "{\"code\":\"a\",\"label\":\"a\",\"type\":\"text\"}"))
        .text("/data/number");
  }

  private String participants() {
    return "/api/teams/" + number + "/participants";
  }

  private String credentials() {
    return "/v1/workspaces/" + workspace + "/credentials";
  }

  /** With the one secret that cannot be had over HTTP, because everybody knows it. */
  private void issueDemoClient() {
    WorkspaceId id = new WorkspaceId(UUID.fromString(workspace));
    server
        .bean(Workspaces.class)
        .issue(
            new Caller(id, "test", "test", "test"),
            id,
            "demo-client",
            "demo-secret",
            Scope.ofWorkspace(),
            null);
  }

  private static Answer created(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }
}
