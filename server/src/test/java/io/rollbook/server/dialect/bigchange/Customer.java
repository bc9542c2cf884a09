package io.rollbook.server.dialect.bigchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.ThreadLocalRandom;

/** A workspace of its own that is a customer of BigChange, and requests in its name. */
final class Customer {

  static final String PERSONS = "/v1/persons";
  static final String MINIMAL =
      "{\"contactId\":30966833,\"forename\":\"Jo\",\"surname\":\"Bloggs\","
          + "\"email\":\"jo.bloggs@example.com\"}";

  private final String id;
  private final String workspace;
  private final Client client;

  private Customer(String id, String workspace, Client client) {
    this.id = id;
    this.workspace = workspace;
    this.client = client;
  }

  static Customer create() {
    String id = Long.toString(ThreadLocalRandom.current().nextLong(1, 1_000_000_000_000_000L));
    RunningServer server = RunningServer.shared();
    String workspace =
        server
            .client(RunningServer.ADMIN_TOKEN)
            .post(
                "/v1/workspaces",
                "{\"name\":\"customer\",\"scopes\":{\"bigchangeCustomerId\":\"" + id + "\"}}")
            .text("/data/id");
    return new Customer(id, workspace, server.client(server.newToken(workspace, "")));
  }

  /** The same customer with a token that has just these scopes; as JSON array. */
  Customer withScopes(String scopes) {
    RunningServer server = RunningServer.shared();
    return withToken(server.newToken(workspace, scopes));
  }

  /** The same customer with another token. */
  Customer withToken(String token) {
    return new Customer(id, workspace, RunningServer.shared().client(token));
  }

  String id() {
    return id;
  }

  String workspace() {
    return workspace;
  }

  /** For the other APIs, and for requests without the header. */
  Client client() {
    return client;
  }

  Answer send(String method, String path, String json, String... headers) {
    return client.send(
        client
            .request(path, headers)
            .header("Customer-Id", id)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  Answer get(String path) {
    return client.get(path, "Customer-Id", id);
  }

  Answer list(String query) {
    return get(PERSONS + "?" + query);
  }

  Answer delete(String path, String... headers) {
    return client.send(client.request(path, headers).header("Customer-Id", id).DELETE());
  }

  Answer post(String json, String... headers) {
    return send("POST", PERSONS, json, headers);
  }

  Answer patch(String path, String json, String... headers) {
    return send("PATCH", path, json, headers);
  }

  /** Where the new person is. */
  String create(String json) {
    Answer created = post(json);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created.header("Location");
  }

  /** The number of a new custom field; {@code settings} are members beside the code. */
  long defineField(String code, String settings) {
    Answer defined =
        client.post("/v1/custom-fields", "{\"code\":\"" + code + "\"," + settings + "}");
    assertThat(defined.status()).as(defined.body()).isEqualTo(201);
    return defined.at("/data/number").asLong();
  }

  /** Nobody was registered. */
  void assertEmpty() {
    assertThat(list("").at("/pageItemCount").asInt()).isZero();
  }
}
