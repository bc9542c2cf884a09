package io.rollbook.server.dialect.missionhub;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;

/** What every error has. */
final class Faulty {

  private Faulty() {}

  static void assertError(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.api+json");
    assertThat(answer.at("/errors").size()).as(answer.body()).isPositive();
    assertThat(answer.at("/errors").valueStream())
        .allSatisfy(
            it -> {
              assertThat(it.get("status").asString()).isEqualTo(Integer.toString(status));
              assertThat(it.get("title").asString()).isNotEmpty();
              assertThat(it.get("detail").asString()).isNotEmpty();
            });
  }

  /** One error, with its detail and where it is. */
  static void assertError(Answer answer, int status, String pointer, String detail) {
    assertError(answer, status);
    assertThat(answer.at("/errors").valueStream().map(it -> it.at("/source/pointer").asString()))
        .as(answer.body())
        .contains(pointer);
    assertThat(answer.at("/errors").valueStream().map(it -> it.get("detail").asString()))
        .contains(detail);
  }

  /** 400, because of this query parameter. */
  static void assertParameterError(Answer answer, String parameter) {
    assertError(answer, 400);
    assertThat(answer.text("/errors/0/source/parameter")).isEqualTo(parameter);
  }
}
