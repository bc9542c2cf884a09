package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void ofAnErasedParticipantItTellsWhatHappenedButNothingPersonal() {
    String path = create("History-3");
    client.post(
        path + "/status",
        "{\"status\":\"active\",\"reason\":\"Personal\",\"effectiveDate\":\"2026-11-01\"}");
    client.put(path, "{\"participant\":{\"birthCity\":\"Geheim\"}}");
    client.delete(path, "X-Request-Id", "r-9");
    Answer history = client.get(path + "/history");
    assertThat(history.at("/data").valueStream().map(it -> it.get("type").asString()))
        .containsExactly(
            "ParticipantRegistered", "StatusChanged", "DetailsChanged", "ParticipantErased");
    assertThat(history.at("/data").valueStream()).allMatch(it -> it.get("erased").asBoolean());
    assertThat(history.body()).doesNotContain("Melanie", "melanie", "1990", "Personal", "Geheim");
    assertThat(history.at("/data/1/changes").toString())
        .isEqualTo("[{\"field\":\"status\",\"from\":\"lead\",\"to\":\"active\"}]");
    assertThat(history.text("/data/1/effectiveDate")).isEqualTo("2026-11-01");
    assertThat(history.text("/data/3/requestId")).isEqualTo("r-9");
    assertThat(client.get("/v1/history").body()).doesNotContain("Melanie", "Geheim", "1990");
  }

  @Test
  void totalsAndBookingsAreTold() {
    String path = create("History-6");
    client.post(
        path + "/bookings", "{\"reference\":\"H-1\",\"amount\":\"12.50\",\"currency\":\"EUR\"}");
    assertThat(client.get(path + "/history").at("/data/1/changes").valueStream())
        .extracting(Object::toString)
        .contains(
            "{\"field\":\"totalBooked\",\"from\":null,\"to\":\"12.50 EUR\"}",
            "{\"field\":\"bookings.H-1\",\"from\":null,"
                + "\"to\":{\"amount\":\"12.50\",\"currency\":\"EUR\"}}");
  }

  @Test
  void customFieldsAreToldByCodeAndLabel() {
    client.post(
        "/v1/custom-fields",
        "{\"code\":\"Size\",\"label\":\"Size\",\"type\":\"list\","
            + "\"default\":\"m\",\"options\":[{\"code\":\"m\",\"label\":\"Medium\"}]}");
    String path = create("History-7");
    assertThat(client.get(path + "/history?field=customfields.size").at("/data/0/changes"))
        .extracting(Object::toString)
        .contains("{\"field\":\"customFields.Size\",\"from\":null,\"to\":\"Medium\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "type=StatusChanged, 1",
    "type=StatusChanged&type=DetailsChanged, 1 2",
    "field=firstName, 0 2",
    "field=address, 2",
    "field=ADDRESS.city, 2",
    "dialect=azavpilot, 0 1 2",
    "dialect=checkmango, ''",
    "actor=nobody, ''",
    "to=2020-01-01T00:00:00Z, ''",
    "from=2020-01-01T00:00:00%2B01:00&order=desc, 2 1 0",
    "field=experiments, ''"
  })
  void filtersChooseEntries(String query, String expected) {
    String path = create("History-8");
    client.post(path + "/status", "{\"status\":\"active\"}");
    client.put(path, "{\"participant\":{\"firstName\":null,\"address\":{\"city\":\"Köln\"}}}");
    List<Integer> versions =
        Stream.of(expected.split(" ")).filter(it -> !it.isEmpty()).map(Integer::valueOf).toList();
    assertThat(versions(path + "/history?" + query)).containsExactlyElementsOf(versions);
    assertThat(versions(path + "/history?limit=1&" + query)).containsExactlyElementsOf(versions);
    assertThat(versions("/v1/history?limit=1&" + query)).containsExactlyElementsOf(versions);
  }

  @Test
  void timesAreHalfOpen() {
    String path = create("History-9");
    client.post(path + "/status", "{\"status\":\"active\"}");
    String at = client.get(path + "/history").text("/data/1/at");
    assertThat(versions(path + "/history?from=" + at)).containsExactly(1);
    assertThat(versions(path + "/history?to=" + at)).containsExactly(0);
    assertThat(versions("/v1/history?order=desc&from=" + at)).containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource({
    "order=up, order",
    "type=Unheard, type",
    "field=unheard, field",
    "field=customFields., field",
    "from=yesterday, from",
    "to=2026-02-30T00:00:00Z, to",
    "limit=0, limit",
    "cursor=abc, cursor"
  })
  void whatIsWrongIsNamed(String query, String field) {
    for (String path : List.of(create("History-5") + "/history", "/v1/history")) {
      Answer answer = client.get(path + '?' + query);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.at("/errors").propertyNames()).containsExactly(field);
      assertThat(client.get(path + '?' + query, "Accept", "text/csv").status()).isEqualTo(422);
    }
  }

  @Test
  void aCursorIsGoodForItsOwnFiltersOnly() {
    String path = create("History-10");
    client.post(path + "/status", "{\"status\":\"active\"}");
    String next = client.get(path + "/history?limit=1").text("/links/next");
    assertThat(client.get(next).status()).isEqualTo(200);
    assertThat(client.get(next + "&type=StatusChanged").status()).isEqualTo(422);
  }

  @Test
  void anotherWorkspaceHasNoSuchHistory() {
    String path = create("History-4");
    Client stranger = RunningServer.shared().newWorkspace();
    assertThat(stranger.get(path + "/history").status()).isEqualTo(404);
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
