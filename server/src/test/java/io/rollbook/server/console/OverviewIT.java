package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first page as people see it. */
class OverviewIT {

  private static final String PAGE = "/console/overview";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern NUMBER = Pattern.compile("class=\"number\">([^<]*)<");

  private final RunningServer server = RunningServer.shared();
  private final Client admin = server.client(RunningServer.ADMIN_TOKEN);
  private final String workspace =
      admin.post("/v1/workspaces", "{\"name\":\"" + UUID.randomUUID() + "\"}").text("/data/id");
  private final Client api = server.client(server.newToken(workspace, ""));
  private final Visitor visitor = Visitor.signedIn(server, api.token());

  @Test
  void itCountsTheWorkspacesParticipantsByStatus() {
    String moved = register("Ada", "lead");
    register("Ben", "active");
    api.post(moved + "/status", "{\"status\":\"active\"}");
    awaitNumbers("0", "0", "2", "0", "0", "0");
    api.delete(moved);
    awaitNumbers("0", "0", "1", "0", "0", "0");
    Visitor stranger = Visitor.signedIn(server, server.newWorkspace().token());
    assertThat(numbers(stranger.get(PAGE))).containsOnly("0");
  }

  @Test
  void whatWasDoneIsCountedOnItsDay() {
    String moved = register("Ada", "lead");
    register("Ben", "lead");
    api.post(moved + "/status", "{\"status\":\"active\"}");
    awaitNumbers("1", "0", "1", "0", "0", "0");
    String row = visitor.get(PAGE + "?days=365").body();
    assertThat(row.substring(row.indexOf("<tbody>", row.indexOf("id=\"days\""))))
        .containsSubsequence(
            "data-value=\"2\"", "data-value=\"0\"", "data-value=\"0\"", "data-value=\"1\"");
  }

  @Test
  void aPeriodThatCannotBeChosenIsTheShortest() {
    for (String days : List.of("365", "0", "x", "-1", "99999999999999")) {
      assertThat(visitor.get(PAGE + "?days=" + days).status()).isEqualTo(200);
    }
    assertThat(visitor.get(PAGE + "?days=7").body())
        .contains("aria-current=\"true\">Last 30 days</a>");
  }

  @Test
  void whatHappenedLastIsToldWithNamesAsText() {
    String path = register("Ada", "lead");
    Answer form = visitor.get("/console" + path.substring("/v1".length()) + "/edit");
    visitor.post(
        "/console" + path.substring("/v1".length()) + "/edit",
        "version",
        Visitor.hidden(form, "version"),
        "lastName",
        "<b>Test</b>");
    for (String page : List.of(PAGE, PAGE + "/live")) {
      assertThat(visitor.get(page).body())
          .contains("Registered", "<bdi>Ada &lt;b&gt;Test&lt;/b&gt;</bdi>", "AZAV Pilot")
          .doesNotContain("<b>Test");
    }
    assertThat(visitor.get(PAGE + "/live").body()).doesNotContain("<html");
  }

  @Test
  void everybodySeesWhatTheirScopesAllow() {
    register("Ada", "lead");
    Answer reader =
        Visitor.signedIn(server, server.newToken(workspace, "[\"participants:read\"]")).get(PAGE);
    assertThat(reader.status()).isEqualTo(200);
    assertThat(reader.body()).contains("class=\"bars\"").doesNotContain("id=\"latest-title\"");
    Answer auditor =
        Visitor.signedIn(server, server.newToken(workspace, "[\"history:read\"]")).get(PAGE);
    assertThat(auditor.body())
        .contains("id=\"latest-title\"", "Registered")
        .doesNotContain("class=\"bars\"", "Ada");
    Answer operator = Visitor.signedIn(server, RunningServer.ADMIN_TOKEN).get(PAGE);
    assertThat(operator.status()).isEqualTo(200);
    assertThat(operator.body())
        .contains("id=\"health-title\"")
        .doesNotContain("class=\"bars\"", "id=\"latest-title\"");
  }

  private void awaitNumbers(String... expected) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(numbers(visitor.get(PAGE))).containsExactly(expected));
  }

  private static List<String> numbers(Answer page) {
    return NUMBER.matcher(page.body()).results().map(it -> it.group(1)).toList();
  }

  /** The path of the API. */
  private String register(String name, String status) {
    Answer answer =
        api.post(
            "/v1/participants",
            "{\"participant\":{\"firstName\":\"%s\",\"lastName\":\"Test\",\"email\":\"a@example.org\",\"status\":\"%s\"}}"
                .formatted(name, status));
    assertThat(answer.status()).isEqualTo(201);
    return answer.header("Location");
  }
}
