package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's media type and the one of the vendor's clients, in both directions. */
class CheckmangoMediaTypesIT {

  private static final String JSON_API = "application/vnd.api+json";

  private final TestTeam team = TestTeam.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                               | application/json",
        "application/json                                  | application/json",
        "application/vnd.api+json                          | application/vnd.api+json",
        "application/vnd.api+json, application/json;q=0.5  | application/vnd.api+json",
        "application/json;q=0.5, application/vnd.api+json  | application/vnd.api+json",
        "application/vnd.api+json;q=0.1, application/json  | application/json",
        "application/vnd.api+json, */*                     | application/vnd.api+json",
        "text/html, application/*                          | application/json"
      })
  void answersAndErrorsAreInTheMediaTypeThatTheClientLikesBest(String accept, String expected) {
    for (Answer answer :
        new Answer[] {
          team.client().get(team.participants(), "Accept", accept),
          team.client().get(team.participant("nobody"), "Accept", accept),
          team.client().post(team.participants(), "{}", "Accept", accept),
          RunningServer.shared().client("").get(team.participants(), "Accept", accept)
        }) {
      assertThat(answer.header("Content-Type")).isEqualTo(expected);
    }
  }

  @Test
  void withoutAnAcceptHeaderItIsJson() {
    assertThat(team.client().get(team.participants()).header("Content-Type"))
        .isEqualTo("application/json");
  }

  @Test
  void anAnswerThatTheClientCannotReadIs406() {
    Answer answer = team.client().get(team.participants(), "Accept", "text/html");
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Not Acceptable\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json;charset=UTF-8",
        JSON_API,
        "application/vnd.api+json; ext=\"x\"",
        "application/hal+json"
      })
  void bodiesMayCallThemselvesAnyKindOfJson(String contentType) {
    Answer created = post(contentType);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/data/id")).isEqualTo("jbrooksuk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "nonsense"})
  void otherBodiesAre415(String contentType) {
    Answer answer = post(contentType);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("/message")).isEqualTo("Unsupported Media Type");
    team.assertEmpty();
  }

  @Test
  void deletingNeedsNoMediaType() {
    team.create("k");
    assertThat(team.client().delete(team.participant("k"), "Accept", "text/html").status())
        .isEqualTo(204);
  }

  private Answer post(String contentType) {
    return team.client()
        .send(
            team.client()
                .request(team.participants(), "Content-Type", contentType)
                .POST(BodyPublishers.ofString("{\"key\":\"jbrooksuk\"}")));
  }
}
