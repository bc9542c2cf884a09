package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.concurrent.ThreadLocalRandom;

/** A workspace of its own that is a team of Checkmango, and requests in its name. */
record TestTeam(String id, String workspace, Client client) {

  static TestTeam create() {
    return create(true);
  }

  static TestTeam create(boolean subscribed) {
    String id = Long.toString(ThreadLocalRandom.current().nextLong(1, 1_000_000_000_000_000L));
    RunningServer server = RunningServer.shared();
    String workspace =
        server
            .client(RunningServer.ADMIN_TOKEN)
            .post(
                "/v1/workspaces",
                "{\"name\":\"team\",\"scopes\":{\"checkmangoTeam\":\"%s\"},\"subscribed\":%s}"
                    .formatted(id, subscribed))
            .text("/data/id");
    return new TestTeam(id, workspace, server.client(server.newToken(workspace, "")));
  }

  /** The same team with a token that has just these scopes, as JSON array. */
  TestTeam withScopes(String scopes) {
    RunningServer server = RunningServer.shared();
    return withToken(server.newToken(workspace, scopes));
  }

  TestTeam withToken(String token) {
    return new TestTeam(id, workspace, RunningServer.shared().client(token));
  }

  String participants() {
    return "/api/teams/" + id + "/participants";
  }

  String participant(String key) {
    return participants() + "/" + key;
  }

  String experiments(String key) {
    return participant(key) + "/experiments";
  }

  Answer create(String key) {
    Answer created = client.post(participants(), "{\"key\":\"" + key + "\"}");
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created;
  }

  Answer enrol(String key, String experiment) {
    Answer enrolled = client.post(experiments(key), "{\"experiment\":\"" + experiment + "\"}");
    assertThat(enrolled.status()).as(enrolled.body()).isEqualTo(201);
    return enrolled;
  }

  /** The team's participants on the first page. */
  Answer list(String query) {
    return client.get(participants() + query);
  }

  void assertEmpty() {
    assertThat(list("").at("/data")).isEmpty();
  }
}
