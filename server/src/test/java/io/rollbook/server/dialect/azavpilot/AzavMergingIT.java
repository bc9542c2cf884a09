package io.rollbook.server.dialect.azavpilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AzavMergingIT {

  private final Client client = RunningServer.shared().newWorkspace();

  @Test
  void aDuplicateIsFoundMergedAndReadUnderBothIds() {
    String survivor = register("\"email\":\"mel@example.org\",\"firstName\":\"Melanie\"");
    String duplicate = register("\"email\":\"MEL@example.org\",\"lastName\":\"Muster\"");
    assertThat(client.get(path(survivor, "/duplicates")).text("/data/0/id")).isEqualTo(duplicate);
    Answer merged = merge(survivor, duplicate);
    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
    assertThat(merged.text("/data/lastName")).isEqualTo("Muster");
    assertThat(client.get(path(duplicate, "")).text("/data/id")).isEqualTo(survivor);
    assertThat(client.get(path(survivor, "/duplicates")).at("/data").isEmpty()).isTrue();
  }

  @Test
  void whatIsSentToADuplicateReachesTheSurvivor() {
    String survivor = register("\"email\":\"a@example.org\"");
    String duplicate = register("\"email\":\"b@example.org\"");
    merge(survivor, duplicate);
    Answer changed =
        client.put(path(duplicate, ""), "{\"participant\":{\"firstName\":\"Melanie\"}}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.text("/data/id")).isEqualTo(survivor);
  }

  @Test
  void aMergeThatIsTakenBackSaysWhatWasKept() {
    String survivor = register("\"email\":\"a@example.org\"");
    String duplicate = register("\"email\":\"b@example.org\",\"lastName\":\"Muster\"");
    merge(survivor, duplicate);
    client.put(path(survivor, ""), "{\"participant\":{\"lastName\":\"Müller\"}}");
    String key = UUID.randomUUID().toString();
    Answer unmerged = unmerge(survivor, duplicate, key);
    assertThat(unmerged.status()).as(unmerged.body()).isEqualTo(200);
    assertThat(unmerged.text("/data/kept/0")).isEqualTo("lastName");
    assertThat(unmerged.text("/data/duplicate/lastName")).isEqualTo("Muster");
    assertThat(client.get(path(duplicate, "")).text("/data/id")).isEqualTo(duplicate);
    Answer repeated = unmerge(survivor, duplicate, key);
    assertThat(repeated.status()).as(repeated.body()).isEqualTo(200);
    assertThat(repeated.json()).isEqualTo(unmerged.json());
  }

  @Test
  void erasingErasesWhateverWasMerged() {
    String survivor = register("\"email\":\"a@example.org\"");
    String duplicate = register("\"email\":\"b@example.org\"");
    merge(survivor, duplicate);
    assertThat(client.delete(path(duplicate, "")).status()).isEqualTo(200);
    assertThat(client.get(path(survivor, "")).status()).isEqualTo(404);
    assertThat(client.get(path(duplicate, "")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"duplicate\":null}",
        "{\"duplicate\":17.5}",
        "{\"duplicate\":\"nobody\"}",
        "{\"duplicate\":\"5f0c7d0e-6c0b-4d0f-9b42-0d8f1e0c9a11\"}",
        "{\"duplicate\":\"999999999999\"}"
      })
  void whoIsNotThereCannotBeMerged(String body) {
    String survivor = register("\"email\":\"a@example.org\"");
    for (String route : new String[] {"/merge", "/unmerge"}) {
      Answer answer = client.post(path(survivor, route), body);
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.at("/errors/duplicate").isArray()).isTrue();
    }
  }

  @Test
  void nobodyIsMergedWithThemselvesOrWithAnotherWorkspacesParticipant() {
    String survivor = register("\"email\":\"a@example.org\"");
    Client elsewhere = RunningServer.shared().newWorkspace();
    String foreign =
        elsewhere
            .post("/v1/participants", "{\"participant\":{\"email\":\"a@example.org\"}}")
            .text("/data/id");
    assertThat(merge(survivor, survivor).status()).isEqualTo(422);
    assertThat(merge(survivor, foreign).status()).isEqualTo(422);
    assertThat(merge(foreign, survivor).status()).isEqualTo(404);
    assertThat(elsewhere.get(path(foreign, "")).status()).isEqualTo(200);
  }

  private String register(String members) {
    Answer answer = client.post("/v1/participants", "{\"participant\":{" + members + "}}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("/data/id");
  }

  private Answer merge(String survivor, String duplicate) {
    return client.post(path(survivor, "/merge"), body(duplicate));
  }

  private Answer unmerge(String survivor, String duplicate, String key) {
    return client.post(path(survivor, "/unmerge"), body(duplicate), "Idempotency-Key", key);
  }

  private static String body(String duplicate) {
    return "{\"duplicate\":\"" + duplicate + "\"}";
  }

  private static String path(String id, String route) {
    return "/v1/participants/" + id + route;
  }
}
