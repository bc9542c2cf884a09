package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history of a whole workspace, in each of its forms. */
class WorkspaceHistoryIT {

  private final Client client = RunningServer.shared().newWorkspace();

  @Test
  void entriesOfAllComeInTheOrderInWhichTheyWereRecorded() {
    List<String> ids = List.of(create("Ann"), create("Ben"));
    move(ids.get(1), "Bert");
    move(ids.get(0), "Anna");
    List<JsonNode> entries = entries("/v1/history?limit=1");
    assertThat(entries)
        .extracting(it -> it.get("participantId").asString())
        .containsExactly(ids.get(0), ids.get(1), ids.get(1), ids.get(0));
    assertThat(entries).extracting(it -> it.get("position").asLong()).isSorted();
    assertThat(entries.get(3).get("changes").toString())
        .isEqualTo("[{\"field\":\"birthCity\",\"from\":\"Ann\",\"to\":\"Anna\"}]");
    assertThat(entries("/v1/history?limit=3&order=desc"))
        .containsExactlyElementsOf(entries.reversed());
  }

  @Test
  void anotherWorkspacesEntriesAreNotThere() {
    create("Ann");
    Client stranger = RunningServer.shared().newWorkspace();
    assertThat(stranger.get("/v1/history").at("/data")).isEmpty();
    assertThat(stranger.get("/v1/history", "Accept", "application/x-ndjson").body()).isEmpty();
  }

  @Test
  void asLinesOfJsonItIsTheSameAsAWhole() {
    String id = create("Ann");
    for (int i = 0; i < 60; i++) {
      move(id, "Ann" + i);
    }
    List<JsonNode> entries = entries("/v1/history");
    assertThat(entries).hasSize(61);
    Answer lines = client.get("/v1/history", "Accept", "application/x-ndjson");
    assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(lines.body().lines().map(JsonMapper.shared()::readTree))
        .containsExactlyElementsOf(entries);
    assertThat(
            client
                .get("/v1/history?order=desc&limit=2", "Accept", "application/x-ndjson")
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree))
        .containsExactlyElementsOf(entries.reversed().subList(0, 2));
    assertThat(
            client
                .get("/v1/participants/" + id + "/history", "Accept", "application/x-ndjson")
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree))
        .containsExactlyElementsOf(entries);
  }

  @Test
  void asCsvEachChangedFieldIsARowAndNoCellIsAFormula() {
    String id = create("=1+1");
    move(id, "a \\\"b\\\", c");
    Answer csv = client.get("/v1/history?field=birthCity", "Accept", "text/csv, */*;q=0.5");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("history.csv");
    assertThat(csv.body())
        .startsWith(
            "position,participantId,version,at,type,actor,dialect,requestId,reason,effectiveDate,"
                + "gap,field,from,to\r\n")
        .contains(",birthCity,,'=1+1\r\n", ",birthCity,'=1+1,\"a \"\"b\"\", c\"\r\n");
    assertThat(client.get("/v1/history?type=ExperimentLeft", "Accept", "text/csv").body())
        .isEqualTo(HistoryCsv.HEADER);
  }

  @Test
  void theHeadOfALongHistoryIsAnsweredWithoutReadingIt() {
    create("Ann");
    Answer head = client.send("HEAD", "/v1/history", "", "Accept", "text/csv");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type")).startsWith("text/csv");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void otherFormsAreRefused() {
    assertThat(client.get("/v1/history", "Accept", "image/png").status()).isEqualTo(406);
    assertThat(client.get("/v1/history", "Accept", "text/html,*/*").header("Content-Type"))
        .startsWith("application/json");
  }

  private String create(String city) {
    return client
        .post(
            "/v1/participants",
            "{\"participant\":{\"email\":\"a@b.de\",\"birthCity\":\"" + city + "\"}}")
        .text("/data/id");
  }

  private void move(String id, String name) {
    assertThat(
            client
                .put("/v1/participants/" + id, "{\"participant\":{\"birthCity\":\"" + name + "\"}}")
                .status())
        .isEqualTo(200);
  }

  private List<JsonNode> entries(String firstPage) {
    List<JsonNode> entries = new ArrayList<>();
    Answer page = client.get(firstPage);
    page.at("/data").forEach(entries::add);
    while (!page.at("/links/next").isNull()) {
      page = client.get(page.text("/links/next"));
      page.at("/data").forEach(entries::add);
    }
    return entries;
  }
}
