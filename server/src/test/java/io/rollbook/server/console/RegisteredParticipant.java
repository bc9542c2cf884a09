package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;

/**
 * Melanie Muster, as an API has registered her.
 *
 * @param apiPath where the API has her
 */
record RegisteredParticipant(Client api, String apiPath) {

  static RegisteredParticipant register(Client api) {
    Answer created =
        api.post(
            "/v1/participants",
            "{\"participant\":{\"firstName\":\"Melanie\",\"lastName\":\"Muster\",\"email\":\"m@example.org\"}}");
    return new RegisteredParticipant(api, created.header("Location"));
  }

  /** Where the console has her. */
  String path() {
    return "/console" + apiPath.substring("/v1".length());
  }

  /** Somebody changes her through the API. */
  void patch(String json) {
    Answer answer = api.patch(apiPath, "{\"participant\":" + json + "}");
    assertThat(answer.status()).isEqualTo(200);
  }
}
