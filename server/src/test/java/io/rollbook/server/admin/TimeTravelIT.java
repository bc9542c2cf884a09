package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Participants as they were, what became of them, and whether that is what was recorded. */
class TimeTravelIT {

  private static final RunningServer SERVER = RunningServer.shared();

  private final Client client = SERVER.newWorkspace();
  private final Answer created = create("a@b.de", "Ann");
  private final String path = created.header("Location");

  @Test
  void eachVersionIsReadAsItWas() {
    Answer renamed = rename("Anna");
    rename("Annabel");
    assertThat(client.get(path + "?version=0").at("/data")).isEqualTo(created.at("/data"));
    Answer past = client.get(path + "?version=1");
    assertThat(past.at("/data")).isEqualTo(renamed.at("/data"));
    assertThat(past.header("ETag")).isEqualTo("\"1\"").isEqualTo(renamed.header("ETag"));
    assertThat(client.get(path + "?version=1", "If-None-Match", "\"1\"").status()).isEqualTo(304);
    assertThat(client.get(path + "?version=2").text("/data/firstName")).isEqualTo("Annabel");
    assertThat(client.get(path + "?version=3").status()).isEqualTo(404);
  }

  @Test
  void anInstantCountsByTheTimesThatTheHistoryShows() {
    rename("Anna");
    Answer history = client.get(path + "/history");
    Instant first = Instant.parse(history.text("/data/0/at"));
    Instant second = Instant.parse(history.text("/data/1/at"));
    assertThat(client.get(path + "?at=" + first.minusMillis(1)).status()).isEqualTo(404);
    assertThat(client.get(path + "?at=" + second).text("/data/firstName")).isEqualTo("Anna");
    Answer before = client.get(path + "?at=" + second.minusMillis(1));
    assertThat(before.text("/data/firstName")).isEqualTo("Ann");
    assertThat(before.header("ETag")).isEqualTo("\"0\"");
    assertThat(client.get(path + "?at=9999-12-31T23:59:59Z").header("ETag")).isEqualTo("\"1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "version=x, version",
    "version=-1, version",
    "version=01, version",
    "version=, version",
    "at=yesterday, at",
    "at=2026-11-01T10:00:00, at",
    "version=0&at=2026-11-01T10:00:00Z, at"
  })
  void aMalformedMomentIs422(String query, String field) {
    Answer answer = client.get(path + '?' + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors").propertyNames()).containsExactly(field);
  }

  @Test
  void ofADuplicateAnInstantFindsWhatAReadFoundThen() {
    Answer survivor = create("c@d.de", "Cleo");
    String id = created.text("/data/id");
    client.post(survivor.header("Location") + "/merge", "{\"duplicate\":\"" + id + "\"}");
    String merged = client.get(path + "/history").text("/data/1/at");
    assertThat(client.get(path + "?at=" + created.text("/data/insertedAt")).at("/data"))
        .isEqualTo(created.at("/data"));
    assertThat(client.get(path + "?at=" + merged).text("/data/id"))
        .isEqualTo(survivor.text("/data/id"));
    assertThat(client.get(path + "?version=0").at("/data")).isEqualTo(created.at("/data"));
  }

  @Test
  void aDifferenceHasEachFieldFromTo() {
    rename("Anna");
    client.post(path + "/status", "{\"status\":\"active\"}");
    client.put(path, "{\"participant\":{\"address\":{\"city\":\"Köln\"}}}");
    String expected =
        "[{\"field\":\"status\",\"from\":\"lead\",\"to\":\"active\"},"
            + "{\"field\":\"firstName\",\"from\":\"Ann\",\"to\":\"Anna\"},"
            + "{\"field\":\"address.city\",\"from\":null,\"to\":\"Köln\"}]";
    assertThat(client.get(path + "/diff?from=0&to=3").at("/data").toString()).isEqualTo(expected);
    assertThat(
            client
                .get(path + "/diff?from=" + created.text("/data/insertedAt") + "&to=3")
                .at("/data")
                .toString())
        .isEqualTo(expected);
    assertThat(client.get(path + "/diff?from=1&to=1").at("/data")).isEmpty();
    assertThat(client.get(path + "/diff?from=2&to=1").at("/data").toString())
        .isEqualTo("[{\"field\":\"status\",\"from\":\"active\",\"to\":\"lead\"}]");
  }

  @ParameterizedTest
  @CsvSource({
    "from=0&to=9, 404",
    "from=2020-01-01T00:00:00Z&to=0, 404",
    "from=0, 422",
    "to=0, 422",
    "from=x&to=0, 422",
    "from=0&to=-1, 422"
  })
  void aDifferenceNeedsTwoMomentsThatThereAre(String query, int status) {
    assertThat(client.get(path + "/diff?" + query).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?version=0", "?at=9999-01-01T00:00:00Z", "/diff?from=0&to=0", "/export"})
  void whoIsErasedOrForeignHasNoPast(String route) {
    assertThat(client.get(path + route).status()).isEqualTo(200);
    assertThat(SERVER.newWorkspace().get(path + route).status()).isEqualTo(404);
    client.delete(path);
    assertThat(client.get(path + route).status()).isEqualTo(404);
  }

  @Test
  void eventsThatAreWhatWasRecordedVerifyAlsoAfterAnErasure() {
    rename("Anna");
    assertThat(client.get(path + "/history/verify").body())
        .isEqualTo("{\"valid\":true,\"events\":2}");
    client.delete(path);
    assertThat(client.get(path + "/history/verify").body())
        .isEqualTo("{\"valid\":true,\"events\":3}");
    assertThat(SERVER.newWorkspace().get(path + "/history/verify").status()).isEqualTo(404);
  }

  @Test
  void anEventThatWasTamperedWithIsNamed() {
    rename("Anna");
    rename("Annabel");
    String stream = "participant-" + created.text("/data/id");
    TestDatabase.execute(
        SERVER.database().owner(),
        "UPDATE event_log SET occurred_at = occurred_at - interval '1 day' WHERE version = 1 AND"
            + " stream = '"
            + stream
            + "'");
    String position = client.get(path + "/history").at("/data/1/position").toString();
    assertThat(client.get(path + "/history/verify").body())
        .isEqualTo(
            "{\"valid\":false,\"firstBroken\":{\"version\":1,\"position\":" + position + "}}");
  }

  private Answer create(String email, String name) {
    return client.post(
        "/v1/participants",
        "{\"participant\":{\"email\":\"" + email + "\",\"firstName\":\"" + name + "\"}}");
  }

  private Answer rename(String name) {
    return client.put(path, "{\"participant\":{\"firstName\":\"" + name + "\"}}");
  }
}
