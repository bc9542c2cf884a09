package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Participants are enrolled in experiments, and removed from them. */
class CheckmangoEnrolmentsIT {

  private final TestTeam team = TestTeam.create();

  @BeforeEach
  void someone() {
    team.create("k");
  }

  @Test
  void anEnrolmentIsAnsweredAndCounted() {
    Answer enrolled =
        team.client()
            .post(team.experiments("k"), "{\"experiment\":\"BASKET_AUGUST\",\"variant\":\"b\"}");
    assertThat(enrolled.status()).isEqualTo(201);
    assertThat(enrolled.text("/data/id")).isEqualTo("BASKET_AUGUST");
    assertThat(enrolled.text("/data/type")).isEqualTo("experiments");
    assertThat(enrolled.text("/data/attributes/variant")).isEqualTo("b");
    assertThat(enrolled.text("/data/attributes/created/human")).isEqualTo("1 second ago");
    String self = RunningServer.shared().address() + team.experiments("k") + "/BASKET_AUGUST";
    assertThat(enrolled.text("/data/links/self/href")).isEqualTo(self);
    assertThat(team.client().get(self).at("/data/attributes/key"))
        .isEqualTo(enrolled.at("/data/attributes/key"));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void theExperimentCanEnrolTheParticipantToo() {
    Answer enrolled =
        team.client()
            .post(
                "/api/teams/" + team.id() + "/experiments/checkout-button/enroll",
                "{\"participant_key\":\"K\"}");
    assertThat(enrolled.status()).isEqualTo(201);
    assertThat(enrolled.text("/data/id")).isEqualTo("checkout-button");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void enrollingAgainChangesNothingButTheVariant() {
    team.enrol("k", "e");
    team.enrol("k", "e");
    assertThat(count()).isEqualTo(1);
    Answer changed =
        team.client().post(team.experiments("k"), "{\"experiment\":\"e\",\"variant\":\"b\"}");
    assertThat(changed.text("/data/attributes/variant")).isEqualTo("b");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void oneCanBeRemovedOnce() {
    team.enrol("k", "e");
    assertThat(team.client().delete(team.experiments("k") + "/e").status()).isEqualTo(204);
    assertThat(count()).isZero();
    assertThat(team.client().delete(team.experiments("k") + "/e").status()).isEqualTo(404);
    assertThat(team.client().get(team.experiments("k") + "/e").status()).isEqualTo(404);
  }

  @Test
  void theExperimentsAreListedPageByPage() {
    for (String experiment : new String[] {"b", "c", "a"}) {
      team.enrol("k", experiment);
    }
    Answer first = team.client().get(team.experiments("k") + "?sort=-key&per_page=2");
    assertThat(first.text("/data/0/id") + first.text("/data/1/id")).isEqualTo("cb");
    Answer second = team.client().get(first.text("/links/next"));
    assertThat(second.at("/data")).hasSize(1);
    assertThat(second.text("/data/0/id")).isEqualTo("a");
    assertThat(second.at("/links/next").isNull()).isTrue();
    Answer byAge = team.client().get(team.experiments("k") + "?filter%5Bkey%5D=a,b");
    assertThat(byAge.text("/data/0/id") + byAge.text("/data/1/id")).isEqualTo("ba");
  }

  @Test
  void aRepeatWithTheSameIdempotencyKeyGetsTheSameAnswerEvenAfterTheEnd() {
    String body = "{\"experiment\":\"e\"}";
    team.client().post(team.experiments("k"), body, "Idempotency-Key", "enrol-1");
    team.client().delete(team.experiments("k") + "/e");
    Answer again = team.client().post(team.experiments("k"), body, "Idempotency-Key", "enrol-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/data/id")).isEqualTo("e");
    assertThat(count()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                          | experiment | The experiment field is required.",
        "{\"experiment\":null}       | experiment | The experiment field is required.",
        "{\"experiment\":\" \"}      | experiment | The experiment field is required.",
        "{\"experiment\":1}          | experiment | The experiment must be a string.",
        "{\"experiment\":\"a/b\"}    | experiment | The experiment format is invalid.",
        "{\"experiment\":\"a\\u0000\"} | experiment | The experiment format is invalid.",
        "{\"experiment\":\"e\",\"variant\":[]} | variant | The variant must be a string.",
        "{\"experiment\":\"e\",\"variant\":\"a\\nb\"} | variant | The variant format is invalid."
      })
  void aWrongEnrolmentIsRefused(String body, String field, String message) {
    assertRefused(team.client().post(team.experiments("k"), body), field, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                            | The participant key field is required.",
        "{\"participant_key\":7}       | The participant key must be a string.",
        "{\"participant_key\":\"a b\"} | The participant key format is invalid.",
        "{\"participant_key\":\"no_one\"} | The selected participant key is invalid."
      })
  void aWrongParticipantIsRefused(String body, String message) {
    assertRefused(
        team.client().post("/api/teams/" + team.id() + "/experiments/e/enroll", body),
        "participant_key",
        message);
  }

  @Test
  void anExperimentThatCannotBeIsNotFound() {
    String path = "/api/teams/" + team.id() + "/experiments/";
    for (String experiment : new String[] {"%C3%BC", "a%20b", "e".repeat(256)}) {
      assertThat(
              team.client()
                  .post(path + experiment + "/enroll", "{\"participant_key\":\"k\"}")
                  .status())
          .isEqualTo(404);
      assertThat(team.client().get(team.experiments("k") + "/" + experiment).status())
          .isEqualTo(404);
    }
  }

  private void assertRefused(Answer answer, String field, String message) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors").get(field).get(0).asString()).isEqualTo(message);
    assertThat(count()).isZero();
  }

  private int count() {
    return team.client()
        .get(team.participant("k"))
        .at("/data/attributes/experiment_count")
        .asInt(-1);
  }
}
