package io.rollbook.server.dialect.bigchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;

/** What every problem document has. */
final class Problems {

  private Problems() {}

  static void assertProblem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("/status").asInt()).isEqualTo(status);
    assertThat(answer.text("/type"))
        .startsWith("https://tools.ietf.org/html/rfc9110#section-15.5.");
    assertThat(answer.text("/title")).isNotEmpty();
    assertThat(answer.text("/detail")).isNotEmpty();
    assertThat(answer.text("/instance")).isEqualTo(answer.response().uri().getRawPath());
    assertThat(answer.json().has("errors")).isEqualTo(status == 422);
  }

  /** Which property is wrong, and in which words. */
  static void assertInvalid(Answer answer, String property, String message) {
    assertProblem(answer, 422);
    assertThat(answer.at("/errors").has(property)).as(answer.body()).isTrue();
    assertThat(answer.at("/errors").get(property).get(0).asString()).isEqualTo(message);
  }
}
