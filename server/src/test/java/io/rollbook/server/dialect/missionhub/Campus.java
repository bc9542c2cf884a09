package io.rollbook.server.dialect.missionhub;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** A workspace of its own that has an organization, and a leader who is "me". */
final class Campus {

  static final String PEOPLE = "/apis/v4/people";

  private final RunningServer server = RunningServer.shared();
  private final String organization =
      Long.toString(ThreadLocalRandom.current().nextLong(1_000, 1_000_000_000_000_000L));
  private final String workspace;
  private final String me;
  private final Client client;

  private Campus() {
    Client admin = server.client(RunningServer.ADMIN_TOKEN);
    workspace =
        admin
            .post(
                "/v1/workspaces",
                "{\"name\":\"campus\",\"region\":\"US\",\"scopes\":{\"missionhubOrganization\":\""
                    + organization
                    + "\"}}")
            .text("/data/id");
    Client founder = server.client(server.newToken(workspace, ""));
    String leader =
        founder
            .post("/v1/participants", "{\"participant\":{\"email\":\"leader@example.org\"}}")
            .text("/data/id");
    me = founder.get(PEOPLE + "/" + leader).text("/data/id");
    Answer credential =
        admin.post(
            "/v1/workspaces/" + workspace + "/credentials",
            "{\"label\":\"me\",\"participant\":\"" + leader + "\"}");
    assertThat(credential.status()).as(credential.body()).isEqualTo(201);
    client = server.client(credential.text("/data/token"));
  }

  static Campus create() {
    return new Campus();
  }

  /** In the name of the leader. */
  Client client() {
    return client;
  }

  /** In the name of nobody, with just these scopes; as JSON array. */
  Client clientWithScopes(String scopes) {
    return server.client(server.newToken(workspace, scopes));
  }

  /** With another token. */
  Client clientWithToken(String token) {
    return server.client(token);
  }

  String organization() {
    return organization;
  }

  /** The leader's id. */
  String me() {
    return me;
  }

  static String newEmail() {
    return UUID.randomUUID() + "@example.org";
  }

  /** The body of a person; {@code included} are resource objects with commas between them. */
  static String person(String attributes, String included) {
    return "{\"data\":{\"type\":\"person\",\"attributes\":"
        + attributes
        + "},\"included\":["
        + included
        + "]}";
  }

  static String child(String type, String attributes) {
    return "{\"type\":\"" + type + "\",\"attributes\":" + attributes + "}";
  }

  static String child(String type, String id, String attributes) {
    return "{\"type\":\"" + type + "\",\"id\":\"" + id + "\",\"attributes\":" + attributes + "}";
  }

  static String email(String address) {
    return child("email", "{\"email\":\"" + address + "\"}");
  }

  /** A new person with a first name and these. */
  Answer post(String firstName, String included) {
    return client.post(PEOPLE, person("{\"first_name\":\"" + firstName + "\"}", included));
  }

  /** The id of a new person. */
  String create(String firstName, String included) {
    Answer created = post(firstName, included);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created.text("/data/id");
  }

  Answer read(String id, String query) {
    Answer read = client.get(PEOPLE + "/" + id + "?" + query);
    assertThat(read.status()).as(read.body()).isEqualTo(200);
    return read;
  }

  /** Changes what is included; nothing of the person itself. */
  Answer put(String id, String included) {
    return client.put(PEOPLE + "/" + id, person("{}", included));
  }

  /** The resources of a type that an answer includes. */
  static List<JsonNode> included(Answer answer, String type) {
    return answer
        .at("/included")
        .valueStream()
        .filter(it -> it.get("type").asString().equals(type))
        .toList();
  }

  /** What one attribute of these resources is. */
  static List<String> attributes(List<JsonNode> resources, String attribute) {
    return resources.stream().map(it -> it.at("/attributes/" + attribute).asString()).toList();
  }

  /** The ids in a list, in its order. */
  List<String> ids(String query) {
    Answer list = client.get(PEOPLE + "?" + query);
    assertThat(list.status()).as(list.body()).isEqualTo(200);
    return list.at("/data").valueStream().map(it -> it.get("id").asString()).toList();
  }

  /** How many people there are; the archived too. */
  long count() {
    return client
        .get(PEOPLE + "?page[limit]=0&filters[include_archived]=true")
        .at("/meta/total")
        .asLong();
  }
}
