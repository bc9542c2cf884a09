package io.rollbook.server.dialect.azavpilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A participant that breaks a rule is refused, with the members that are wrong. */
class AzavBadInputIT {

  private static final String PARTICIPANTS = "/v1/participants";

  private final Client client = RunningServer.shared().newWorkspace();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"firstName\":\"A1\"}                              | email         | can't be blank",
        "{\"email\":\"\"}                                    | email         | can't be blank",
        "{\"email\":null}                                    | email         | can't be blank",
        "{\"email\":\"nobody\"}                              | email         | has invalid format",
        "{\"email\":5}                                       | email         | is invalid",
        "{\"email\":\"a@b.de\",\"firstName\":\"\"} | firstName | has invalid format",
        "{\"email\":\"a@b.de\",\"birthCity\":\"a\\nb\"} | birthCity | has invalid characters",
        "{\"email\":\"a@b.de\",\"date_of_birth\":\"0000-01-01\"} | date_of_birth | is invalid",
        "{\"email\":\"a@b.de\",\"firstName\":\"123\"}        | firstName     | has invalid format",
        "{\"email\":\"a@b.de\",\"lastName\":[\"x\"]}         | lastName      | is invalid",
        "{\"email\":\"a@b.de\",\"gender\":\"other\"}         | gender        | is invalid",
        "{\"email\":\"a@b.de\",\"status\":\"Active\"}        | status        | is invalid",
        "{\"email\":\"a@b.de\",\"date_of_birth\":\"1990-02-30\"} | date_of_birth | is invalid",
        "{\"email\":\"a@b.de\",\"dateOfBirth\":\"17.5.1990\"}    | dateOfBirth | is invalid",
        "{\"email\":\"a@b.de\",\"address\":\"Köln\"}         | address       | is invalid",
        "{\"email\":\"a@b.de\",\"address\":{\"city\":5}}     | address.city  | is invalid",
        "{\"email\":\"a@b.de\",\"contactInformation\":{}}    | contactInformation | is invalid",
        "{\"email\":\"a@b.de\",\"contactInformation\":[{\"type\":\"pager\",\"value\":\"1\"}]} |"
            + " contactInformation | is invalid",
        "{\"email\":\"a@b.de\",\"contactInformation\":[{\"type\":\"email\",\"value\":\"1\"}]} |"
            + " contactInformation | has invalid format",
        "{\"email\":\"a@b.de\",\"birthCity\":\"a\\u0000b\"}  | birthCity     | has invalid"
            + " characters",
        "{\"email\":\"a@b.de\",\"birthCity\":\"a\\ud800b\"}  | birthCity     | has invalid"
            + " characters",
        "{\"first_name\":\"Melanie\"}                        | email         | can't be blank",
        "{\"first_name\":\"123\",\"last_name\":\"Muster\"}   | first_name    | has invalid format",
      })
  void wrongMembersAreNamedInTheClientsCasing(String participant, String field, String message) {
    Answer answer = client.post(PARTICIPANTS, "{\"participant\":" + participant + "}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors").get(field)).isNotNull();
    assertThat(answer.at("/errors").get(field).get(0).asString()).isEqualTo(message);
    assertThat(client.get(PARTICIPANTS).at("/data")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"participant\":null}", "{\"participant\":[]}", "{\"participant\":\"x\"}"})
  void aBodyWithoutTheEnvelopeIsRefused(String body) {
    Answer answer = client.post(PARTICIPANTS, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/participant/0")).isEqualTo("can't be blank");
  }
}
