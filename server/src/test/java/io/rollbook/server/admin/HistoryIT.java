package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The history of a participant, as an auditor reads it. */
class HistoryIT {

  private final Client client = RunningServer.shared().newWorkspace();

  @Test
  void eachEntrySaysWhoWhenThroughWhatWhyAndFromWhatToWhat() {
    String path = create("History-1");
    client.post(
        path + "/status", "{\"status\":\"active\",\"reason\":\"Signed\"}", "X-Request-Id", "r-2");
    client.put(path, "{\"participant\":{\"firstName\":null,\"address\":{\"city\":\"Köln\"}}}");
    Answer history = client.get(path + "/history");
    assertThat(history.at("/data")).hasSize(3);
    assertThat(history.text("/data/0/type")).isEqualTo("ParticipantRegistered");
    assertThat(history.text("/data/0/dialect")).isEqualTo("azavpilot");
    assertThat(history.text("/data/0/requestId")).isEqualTo("History-1");
    assertThat(history.at("/data/0/reason").isNull()).isTrue();
    assertThat(history.at("/data/0/changes").valueStream().map(Object::toString))
        .contains(
            "{\"field\":\"firstName\",\"from\":null,\"to\":\"Melanie\"}",
            "{\"field\":\"status\",\"from\":null,\"to\":\"lead\"}",
            "{\"field\":\"date_of_birth\",\"from\":null,\"to\":\"1990-05-17\"}");
    assertThat(history.text("/data/1/requestId")).isEqualTo("r-2");
    assertThat(history.text("/data/1/reason")).isEqualTo("Signed");
    assertThat(history.at("/data/1/changes").toString())
        .isEqualTo("[{\"field\":\"status\",\"from\":\"lead\",\"to\":\"active\"}]");
    assertThat(history.at("/data/2/changes").valueStream().map(Object::toString))
        .containsExactlyInAnyOrder(
            "{\"field\":\"firstName\",\"from\":\"Melanie\",\"to\":null}",
            "{\"field\":\"address.city\",\"from\":null,\"to\":\"Köln\"}");
    assertThat(history.text("/data/2/actor")).isEqualTo(history.text("/data/0/actor")).isNotEmpty();
  }

  @Test
  void pagesFollowOneAnotherInBothDirections() {
    String path = create("History-2");
    for (int i = 1; i < 5; i++) {
      client.put(path, "{\"participant\":{\"birthCity\":\"City " + i + "\"}}");
    }
    assertThat(versions(path + "/history?limit=2")).containsExactly(0, 1, 2, 3, 4);
    assertThat(versions(path + "/history?limit=2&order=desc")).containsExactly(4, 3, 2, 1, 0);
  }

  @Test
  void ofAnErasedParticipantItTellsWhatHappenedButNoPersonalValue() {
    String path = create("History-3");
    client.post(path + "/status", "{\"status\":\"active\",\"reason\":\"Personal\"}");
    client.delete(path);
    Answer history = client.get(path + "/history");
    assertThat(history.at("/data")).hasSize(3);
    assertThat(history.text("/data/2/type")).isEqualTo("ParticipantErased");
    assertThat(history.at("/data").valueStream()).allMatch(it -> it.get("erased").asBoolean());
    assertThat(history.body()).doesNotContain("Melanie", "melanie", "1990", "Personal");
    assertThat(history.at("/data/1/changes/0/to").asString()).isEqualTo("active");
  }

  @Test
  void anotherWorkspaceHasNoSuchHistory() {
    String path = create("History-4");
    Client stranger = RunningServer.shared().newWorkspace();
    assertThat(stranger.get(path + "/history").status()).isEqualTo(404);
  }

  @Test
  void aWrongOrderIs422() {
    assertThat(client.get(create("History-5") + "/history?order=up").status()).isEqualTo(422);
  }

  private String create(String requestId) {
    return client
        .post(
            "/v1/participants",
            "{\"participant\":{\"email\":\"melanie@example.de\",\"firstName\":\"Melanie\",\"date_of_birth\":\"1990-05-17\"}}",
            "X-Request-Id",
            requestId)
        .header("Location");
  }

  private List<Integer> versions(String firstPage) {
    List<Integer> versions = new ArrayList<>();
    Answer page = client.get(firstPage);
    page.at("/data").forEach(it -> versions.add(it.get("version").asInt()));
    while (!page.at("/links/next").isNull()) {
      page = client.get(page.text("/links/next"));
      page.at("/data").forEach(it -> versions.add(it.get("version").asInt()));
    }
    return versions;
  }
}
