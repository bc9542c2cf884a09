package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Versions and repeats. */
class ConcurrencyIT {

  private static final String PARTICIPANTS = "/v1/participants";
  private static final String BODY = "{\"participant\":{\"email\":\"a@b.de\"}}";

  private final Client client = RunningServer.shared().newWorkspace();

  @Test
  void aWriteOnAVersionThatIsNotTheCurrentOneIs412() {
    Answer created = client.post(PARTICIPANTS, BODY);
    String path = created.header("Location");
    String tag = created.header("ETag");
    Answer first = put(path, "Köln", "If-Match", tag);
    assertThat(first.status()).isEqualTo(200);
    Answer second = put(path, "Bonn", "If-Match", tag);
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.body()).isEqualTo("{\"errors\":{\"detail\":\"Precondition Failed\"}}");
    assertThat(client.delete(path, "If-Match", "\"nonsense\"").status()).isEqualTo(412);
    assertThat(put(path, "Bonn", "If-Match", "garbage " + first.header("ETag")).status())
        .isEqualTo(412);
    assertThat(put(path, "Bonn", "If-Match", "\"01\"").status()).isEqualTo(412);
    assertThat(put(path, "Bonn", "If-Match", "W/" + first.header("ETag")).status()).isEqualTo(200);
    assertThat(put(path, "Ulm", "If-Match", "*").status()).isEqualTo(200);
    assertThat(client.get(path).text("/data/birthCity")).isEqualTo("Ulm");
  }

  @Test
  void aReaderThatHasTheVersionIsTold304() {
    Answer created = client.post(PARTICIPANTS, BODY);
    Answer known = client.get(created.header("Location"), "If-None-Match", created.header("ETag"));
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(known.header("ETag")).isEqualTo(created.header("ETag"));
    assertThat(client.get(created.header("Location"), "If-None-Match", "*").status())
        .isEqualTo(304);
  }

  @Test
  void aRepeatWithTheSameKeyGetsTheSameAnswerAndCreatesNothing() {
    String key = UUID.randomUUID().toString();
    Answer first = client.post(PARTICIPANTS, BODY, "Idempotency-Key", key);
    client.put(first.header("Location"), "{\"participant\":{\"birthCity\":\"Köln\"}}");
    Answer repeat = client.post(PARTICIPANTS, BODY, "Idempotency-Key", key);
    assertThat(repeat.status()).isEqualTo(201);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
    assertThat(repeat.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(repeat.header("Rollbook-Position")).isEqualTo(first.header("Rollbook-Position"));
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    client.post(PARTICIPANTS, BODY, "Idempotency-Key", key);
    Answer other =
        client.post(
            PARTICIPANTS, "{\"participant\":{\"email\":\"b@b.de\"}}", "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("/errors").has("Idempotency-Key")).isTrue();
  }

  @Test
  void twoWorkspacesMayUseTheSameKey() {
    String key = UUID.randomUUID().toString();
    Client stranger = RunningServer.shared().newWorkspace();
    Answer mine = client.post(PARTICIPANTS, BODY, "Idempotency-Key", key);
    Answer theirs = stranger.post(PARTICIPANTS, BODY, "Idempotency-Key", key);
    assertThat(theirs.status()).isEqualTo(201);
    assertThat(theirs.text("/data/id")).isNotEqualTo(mine.text("/data/id"));
  }

  @Test
  void aChangeThatHadNothingToRecordKeepsItsKeyToo() {
    String path = client.post(PARTICIPANTS, BODY).header("Location") + "/status";
    String key = UUID.randomUUID().toString();
    assertThat(client.post(path, "{\"status\":\"lead\"}", "Idempotency-Key", key).status())
        .isEqualTo(200);
    assertThat(client.post(path, "{\"status\":\"active\"}", "Idempotency-Key", key).status())
        .isEqualTo(422);
  }

  @Test
  void manyAtOnceWithTheSameKeyCreateOneParticipant() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Answer> answers =
        together(16, () -> client.post(PARTICIPANTS, BODY, "Idempotency-Key", key));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(answers.stream().map(answer -> answer.text("/data/id")).distinct()).hasSize(1);
  }

  @Test
  void manyAtOnceWithTheSameIdCreateOneParticipant() throws Exception {
    String body = "{\"participant\":{\"email\":\"a@b.de\",\"id\":\"" + UUID.randomUUID() + "\"}}";
    List<Answer> answers = together(16, () -> client.post(PARTICIPANTS, body));
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 422)).hasSize(15);
  }

  @Test
  void manyChangesAtOnceAreAllRecordedInOneOrder() throws Exception {
    String path = client.post(PARTICIPANTS, BODY).header("Location");
    List<Answer> answers =
        together(16, () -> put(path, "City " + UUID.randomUUID().toString().substring(0, 8)));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(
            client
                .get(path + "/history")
                .at("/data")
                .valueStream()
                .map(it -> it.get("version").asInt()))
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 16).boxed().toList());
  }

  private Answer put(String path, String city, String... headers) {
    return client.put(path, "{\"participant\":{\"birthCity\":\"" + city + "\"}}", headers);
  }

  private static List<Answer> together(int count, Callable<Answer> request)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> futures =
          threads.invokeAll(IntStream.range(0, count).mapToObj(_ -> request).toList());
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
