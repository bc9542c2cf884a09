package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Definitions of custom fields, managed over HTTP. */
class CustomFieldsIT {

  private static final String FIELDS = "/v1/custom-fields";
  private static final String SIZE =
      "{\"code\":\"T_Shirt_Size\",\"label\":\"T-shirt size\",\"type\":\"list\",\"options\":"
          + "[{\"code\":\"m\",\"label\":\"M\"},{\"code\":\"l\",\"label\":\"L\"}],"
          + "\"mandatory\":false,\"default\":null,\"readOnly\":false}";
  private static final String COLOUR =
      "{\"code\":\"Colour\",\"label\":\"Colour\",\"type\":\"text\"}";

  private final RunningServer server = RunningServer.shared();
  private final Client client = server.newWorkspace();

  @Test
  void aDefinitionIsAnsweredAsItCanBeReadAtOnce() {
    Answer defined = client.post(FIELDS, SIZE);
    assertThat(defined.status()).as(defined.body()).isEqualTo(201);
    assertThat(defined.header("Rollbook-Position")).matches("[0-9]+");
    JsonNode field = defined.at("/data");
    assertThat(defined.header("Location")).isEqualTo(pathOf(defined));
    assertThat(field.propertyNames())
        .containsExactly(
            "number",
            "code",
            "label",
            "type",
            "options",
            "mandatory",
            "default",
            "readOnly",
            "active",
            "createdAt",
            "updatedAt");
    assertThat(field.get("default").isNull()).isTrue();
    assertThat(field.get("active").asBoolean()).isTrue();
    assertThat(client.get(pathOf(defined)).at("/data")).isEqualTo(field);
    assertThat(client.get(FIELDS).at("/data/0")).isEqualTo(field);
  }

  @Test
  void theListIsByNumberAndCanBeNarrowedToWhatIsInUse() {
    Answer size = client.post(FIELDS, SIZE);
    Answer colour = client.post(FIELDS, COLOUR);
    client.delete(pathOf(size));
    assertThat(numbers("")).containsExactly(number(size), number(colour));
    assertThat(numbers("?active=true")).containsExactly(number(colour));
    assertThat(numbers("?active=false")).containsExactly(number(size));
  }

  @Test
  void whatIsAbsentFromAPatchIsKeptAndNullClearsTheDefault() {
    Answer size = client.post(FIELDS, SIZE);
    Answer changed =
        client.patch(pathOf(size), "{\"label\":\"Size\",\"default\":\"L\",\"mandatory\":true}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.text("/data/label")).isEqualTo("Size");
    assertThat(changed.text("/data/default")).isEqualTo("l");
    assertThat(changed.at("/data/mandatory").asBoolean()).isTrue();
    assertThat(changed.at("/data/options")).isEqualTo(size.at("/data/options"));
    Answer cleared = client.patch(pathOf(size), "{\"default\":null}");
    assertThat(cleared.at("/data/default").isNull()).isTrue();
    assertThat(cleared.text("/data/label")).isEqualTo("Size");
  }

  @Test
  void aDefinitionCanBeSentBackAsItWasRead() {
    Answer size = client.post(FIELDS, SIZE);
    Answer changed = client.patch(pathOf(size), size.at("/data").toString());
    assertThat(changed.at("/data")).isEqualTo(size.at("/data"));
  }

  @Test
  void aRetiredDefinitionIsStillReadAndCannotBeChanged() {
    Answer size = client.post(FIELDS, SIZE);
    assertThat(client.delete(pathOf(size)).status()).isEqualTo(204);
    assertThat(client.delete(pathOf(size)).status()).isEqualTo(204);
    assertThat(client.get(pathOf(size)).at("/data/active").asBoolean(true)).isFalse();
    Answer refused = client.patch(pathOf(size), "{\"label\":\"Size\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors").has("active")).isTrue();
  }

  @Test
  void aCodeIsUniqueWithoutRegardToCaseUntilItsDefinitionIsRetired() {
    Answer colour = client.post(FIELDS, COLOUR);
    String again = COLOUR.replace("\"Colour\",\"label\"", "\"COLOUR\",\"label\"");
    Answer refused = client.post(FIELDS, again);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/code/0")).isEqualTo("has already been taken");
    client.delete(pathOf(colour));
    Answer defined = client.post(FIELDS, again);
    assertThat(defined.status()).isEqualTo(201);
    assertThat(number(defined)).isNotEqualTo(number(colour));
    assertThat(server.newWorkspace().post(FIELDS, COLOUR).status()).isEqualTo(201);
  }

  @Test
  void ofManyWhoDefineOneCodeAtOnceOneDoes() {
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses =
          IntStream.range(0, 8)
              .mapToObj(_ -> many.submit(() -> client.post(FIELDS, COLOUR).status()))
              .toList()
              .stream()
              .map(
                  it -> {
                    try {
                      return it.get();
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .toList();
      assertThat(statuses).containsOnlyOnce(201).contains(422);
      assertThat(numbers("")).hasSize(1);
    }
  }

  @Test
  void aRepeatWithTheSameKeyDefinesNothingAndIsAnsweredAsBefore() {
    Answer first = client.post(FIELDS, COLOUR, "Idempotency-Key", "key-1");
    client.patch(pathOf(first), "{\"label\":\"Changed in between\"}");
    Answer repeat = client.post(FIELDS, COLOUR, "Idempotency-Key", "key-1");
    assertThat(repeat.status()).isEqualTo(201);
    assertThat(repeat.at("/data")).isEqualTo(first.at("/data"));
    assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
    assertThat(repeat.header("Rollbook-Position")).isEqualTo(first.header("Rollbook-Position"));
    Answer other = client.post(FIELDS, SIZE, "Idempotency-Key", "key-1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("/errors").has("Idempotency-Key")).isTrue();
    assertThat(numbers("")).hasSize(1);
  }

  @Test
  void anotherWorkspacesDefinitionDoesNotExist() {
    String path = pathOf(client.post(FIELDS, SIZE));
    Client foreign = server.newWorkspace();
    assertThat(foreign.get(path).status()).isEqualTo(404);
    assertThat(foreign.patch(path, "{\"label\":\"Mine\"}").status()).isEqualTo(404);
    assertThat(foreign.delete(path).status()).isEqualTo(404);
    assertThat(foreign.get(FIELDS).at("/data")).isEmpty();
    assertThat(client.get(path).text("/data/label")).isEqualTo("T-shirt size");
  }

  @Test
  void whoMayOnlyReadCannotManage() {
    Answer workspace =
        server
            .client(RunningServer.ADMIN_TOKEN)
            .post("/v1/workspaces", "{\"name\":\"fields and scopes\"}");
    Client reader =
        server.client(server.newToken(workspace.text("/data/id"), "[\"participants:read\"]"));
    Client manager =
        server.client(server.newToken(workspace.text("/data/id"), "[\"fields:manage\"]"));
    assertThat(reader.post(FIELDS, COLOUR).status()).isEqualTo(403);
    Answer defined = manager.post(FIELDS, COLOUR);
    assertThat(defined.status()).isEqualTo(201);
    assertThat(manager.get(FIELDS).status()).isEqualTo(403);
    assertThat(reader.get(pathOf(defined)).status()).isEqualTo(200);
    assertThat(reader.patch(pathOf(defined), "{}").status()).isEqualTo(403);
    assertThat(reader.delete(pathOf(defined)).status()).isEqualTo(403);
    assertThat(server.client("").get(FIELDS).status()).isEqualTo(401);
  }

  private List<Long> numbers(String query) {
    return client
        .get(FIELDS + query)
        .at("/data")
        .valueStream()
        .map(it -> it.get("number").asLong())
        .toList();
  }

  private static long number(Answer answer) {
    return answer.at("/data/number").asLong();
  }

  private static String pathOf(Answer answer) {
    return FIELDS + "/" + number(answer);
  }
}
