package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists: filters, orders, and pages that lose and repeat nothing. */
class ListingIT {

  private static final String PARTICIPANTS = "/v1/participants";

  private final Client client = RunningServer.shared().newWorkspace();

  @Test
  void aWriterFindsWhatItWroteByItsPosition() {
    Answer created = create("a1@example.org", "Ada", "Lovelace", "lead");
    Answer list = client.get(PARTICIPANTS, "Rollbook-Position", position(created));
    assertThat(list.at("/data")).hasSize(1);
    assertThat(list.at("/data/0")).isEqualTo(created.at("/data"));
    assertThat(list.at("/links/next").isNull()).isTrue();
  }

  @Test
  void aPositionThatDoesNotExistIs400() {
    assertThat(client.get(PARTICIPANTS, "Rollbook-Position", "999999999999").status())
        .isEqualTo(400);
    assertThat(client.get(PARTICIPANTS, "Rollbook-Position", "x").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "'', a@example.org b@example.org c_d@example.org",
        "?status=active, b@example.org",
        "?status=active&status=lead, a@example.org b@example.org",
        "?email=A%40EXAMPLE.ORG, a@example.org",
        "?q=oss, c_d@example.org",
        "?q=muller, b@example.org",
        "?q=M%C3%9CLL, b@example.org",
        "?q=ada%20love, a@example.org",
        "?q=_, c_d@example.org",
        "?q=%25, ''",
        "?q=%CC%81, ''",
        "?sort=-lastName, b@example.org a@example.org c_d@example.org",
        "?sort=email, a@example.org b@example.org c_d@example.org",
        "?sort=-insertedAt, c_d@example.org b@example.org a@example.org",
        "?updatedSince=2200-01-01T00:00:00Z, ''",
        "?updatedSince=2000-01-01T00:00:00%2B01:00&q=ada, a@example.org"
      })
  void filtersAndOrdersFindWhatTheySay(String query, String emails) {
    create("a@example.org", "Ada", "Lovelace", "lead");
    create("b@example.org", "Bruno", "Müller", "active");
    Answer last = create("c_d@example.org", "Chloé", "Ångström-Voss", "past");
    Answer list = client.get(PARTICIPANTS + query, "Rollbook-Position", position(last));
    assertThat(emails(list)).isEqualTo(emails.isEmpty() ? List.of() : List.of(emails.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"insertedAt", "-insertedAt", "lastName", "-lastName", "email", "-updatedAt"})
  void pagesFollowOneAnotherWithoutLossOrRepetition(String sort) {
    Answer last = create("p0@example.org", "Same", "Name", "lead");
    for (int i = 1; i < 7; i++) {
      last = create("p" + i + "@example.org", "Same", "Name", "lead");
    }
    List<String> seen = new ArrayList<>();
    Answer page =
        client.get(PARTICIPANTS + "?limit=3&sort=" + sort, "Rollbook-Position", position(last));
    seen.addAll(emails(page));
    while (!page.at("/links/next").isNull()) {
      page = client.get(page.text("/links/next"));
      seen.addAll(emails(page));
    }
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen)
        .isSortedAccordingTo(
            sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder());
  }

  @Test
  void aCursorIsGoodForItsWorkspaceAndOrderOnly() {
    create("x@example.org", "Ada", "Lovelace", "lead");
    Answer last = create("y@example.org", "Ada", "Lovelace", "lead");
    Answer page = client.get(PARTICIPANTS + "?limit=1", "Rollbook-Position", position(last));
    String next = page.text("/links/next");
    String cursor = next.substring(next.indexOf("cursor=") + "cursor=".length());
    assertThat(client.get(PARTICIPANTS + "?sort=email&cursor=" + cursor).status()).isEqualTo(422);
    Client stranger = RunningServer.shared().newWorkspace();
    assertThat(stranger.get(PARTICIPANTS + "?cursor=" + cursor).status()).isEqualTo(422);
  }

  @Test
  void anotherWorkspaceSeesNothing() {
    Answer created = create("z@example.org", "Ada", "Lovelace", "lead");
    Client stranger = RunningServer.shared().newWorkspace();
    Answer list = stranger.get(PARTICIPANTS, "Rollbook-Position", position(created));
    assertThat(list.at("/data")).isEmpty();
  }

  private Answer create(String email, String first, String last, String status) {
    return client.post(
        PARTICIPANTS,
        "{\"participant\":{\"email\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"%s\",\"status\":\"%s\"}}"
            .formatted(email, first, last, status));
  }

  private static String position(Answer written) {
    return written.header("Rollbook-Position");
  }

  private static List<String> emails(Answer list) {
    return list.at("/data").valueStream().map(it -> it.get("email").asString()).toList();
  }
}
