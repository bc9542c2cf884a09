package io.rollbook.server.dialect.shocklogic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/**
 * A workspace of its own that is a project of Shocklogic, and requests with its key.
 *
 * @param client without a token: the key is all that this API needs
 * @param owner with a token, for the other APIs
 */
record TestProject(String key, Client client, Client owner) {

  static final String ANA =
      "{\"First_Name\":\"Ana\",\"Family_Name\":\"García\",\"Company\":\"Tech Solutions\","
          + "\"Email\":\"ana.garcia@example.com\",\"Category_Name\":\"VIP\"}";

  static TestProject create() {
    String key = "SL-API-" + UUID.randomUUID().toString().replace("-", "");
    RunningServer server = RunningServer.shared();
    String workspace =
        server
            .client(RunningServer.ADMIN_TOKEN)
            .post(
                "/v1/workspaces",
                "{\"name\":\"project\",\"scopes\":{\"shocklogicKey\":\"" + key + "\"}}")
            .text("/data/id");
    return new TestProject(key, server.client(""), server.client(server.newToken(workspace, "")));
  }

  String profiles() {
    return "/v1.0/" + key + "/ParticipantProfileValues";
  }

  String profile(String identifier) {
    return profiles() + "/" + identifier;
  }

  String userFields() {
    return "/v1.0/" + key + "/UserFields";
  }

  /** A new participant's Person_Id. */
  String create(String json) {
    Answer created = client.post(profiles(), json);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created.text("/Person_Id");
  }

  Answer get(String identifier) {
    return client.get(profile(identifier));
  }

  Answer update(String identifier, String json) {
    return client.post(profile(identifier), json);
  }

  Answer updateByForm(String identifier, String form) {
    return client.send(
        client
            .request(profile(identifier), "Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** A new user field; {@code members} beside the code. */
  void define(String code, String members) {
    Answer defined = client.post(userFields(), "{\"Code\":\"" + code + "\"," + members + "}");
    assertThat(defined.status()).as(defined.body()).isEqualTo(201);
  }

  void assertEmpty() {
    assertThat(client.get(profiles()).at("/data")).isEmpty();
  }
}
