package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks a rule is refused in the page's words, and nothing is recorded. */
class CheckmangoBadInputIT {

  private final TestTeam team = TestTeam.create();

  static Stream<Arguments> wrongMembers() {
    return Stream.of(
        Arguments.of("{}", "key", "The key field is required."),
        Arguments.of("{\"key\":null}", "key", "The key field is required."),
        Arguments.of("{\"key\":\"\"}", "key", "The key field is required."),
        Arguments.of("{\"key\":\"  \"}", "key", "The key field is required."),
        Arguments.of("{\"key\":5}", "key", "The key must be a string."),
        Arguments.of("{\"key\":[\"a\"]}", "key", "The key must be a string."),
        Arguments.of("{\"key\":{}}", "key", "The key must be a string."),
        Arguments.of("{\"key\":true}", "key", "The key must be a string."),
        Arguments.of(
            "{\"key\":\"" + "a".repeat(256) + "\"}",
            "key",
            "The key must not be greater than 255 characters."),
        Arguments.of(
            "{\"key\":\"" + "a_".repeat(100_000) + "\"}",
            "key",
            "The key must not be greater than 255 characters."),
        Arguments.of("{\"key\":\"bad key!\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"trailing_\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"_leading\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"two__scores\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"a-b\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"a/b\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"müller\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"abc\\n\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"a\\u0000b\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"a\\ud800b\"}", "key", "The key format is invalid."),
        Arguments.of("{\"key\":\"k\",\"notes\":5}", "notes", "The notes must be a string."),
        Arguments.of("{\"key\":\"k\",\"notes\":[]}", "notes", "The notes must be a string."),
        Arguments.of(
            "{\"key\":\"k\",\"notes\":\"" + "n".repeat(10_001) + "\"}",
            "notes",
            "The notes must not be greater than 10000 characters."),
        Arguments.of(
            "{\"key\":\"k\",\"notes\":\"a\\u0000b\"}", "notes", "The notes format is invalid."),
        Arguments.of(
            "{\"key\":\"k\",\"notes\":\"a\\udc00b\"}", "notes", "The notes format is invalid."));
  }

  /** All but the first: what is absent is not changed. */
  static Stream<Arguments> wrongMembersOfAChange() {
    return wrongMembers().skip(1);
  }

  @ParameterizedTest
  @MethodSource("wrongMembers")
  void aWrongMemberIsNamedWhenCreating(String body, String field, String message) {
    assertNamed(team.client().post(team.participants(), body), field, message);
    team.assertEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrongMembersOfAChange")
  void aWrongMemberIsNamedWhenChanging(String body, String field, String message) {
    team.create("there");
    assertNamed(team.client().put(team.participant("there"), body), field, message);
    Answer kept = team.client().get(team.participant("there"));
    assertThat(kept.at("/data/attributes/notes").isNull()).isTrue();
    assertThat(kept.header("ETag")).isEqualTo("W/\"0\"");
  }

  @Test
  void allWrongMembersAreNamedAtOnce() {
    Answer answer = team.client().post(team.participants(), "{\"key\":\"a b\",\"notes\":1}");
    assertThat(answer.at("/errors").propertyNames()).containsExactly("key", "notes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A1", "9", "a_b_c", "ODIO_ADIPISCI_TEMPORIBUS_IPSUM_ID"})
  void goodKeysAreTaken(String key) {
    team.create(key);
  }

  @Test
  void theLongestKeyAndNotesAreTaken() {
    Answer created =
        team.client()
            .post(
                team.participants(),
                "{\"key\":\"%s\",\"notes\":\"%s\"}"
                    .formatted("k".repeat(255), "😀".repeat(10_000)));
    assertThat(created.status()).isEqualTo(201);
  }

  @Test
  void unknownMembersArePassedOver() {
    Answer created =
        team.client()
            .post(team.participants(), "{\"type\":\"x\",\"id\":[],\"key\":\"k\",\"a\":{\"b\":1}}");
    assertThat(created.status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"key\"",
        "{\"key\":\"k\"} more",
        "{\"key\":\"k\",\"key\":\"l\"}",
        "{\"key\":NaN}"
      })
  void whatIsNotOneJsonObjectIs400(String body) {
    team.create("there");
    for (Answer answer : sent(body)) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().propertyNames()).containsExactly("message");
    }
    assertThat(team.list("").at("/data")).hasSize(1);
  }

  @Test
  void deepNestingIs400AndALargeBodyIs413() {
    team.create("there");
    for (Answer answer : sent("{\"a\":".repeat(5000) + "1" + "}".repeat(5000))) {
      assertThat(answer.status()).isEqualTo(400);
    }
    for (Answer answer : sent("{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}")) {
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.json().propertyNames()).containsExactly("message");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, participants, GET POST",
    "DELETE, participants, GET POST",
    "PATCH, participants/there, GET PUT DELETE",
    "POST, participants/there, GET PUT DELETE",
    "PUT, participants/there/experiments, GET POST",
    "GET, experiments/e/enroll, POST"
  })
  void anotherMethodIs405AndSaysWhichThereAre(String method, String path, String allowed) {
    team.create("there");
    Answer answer = team.client().send(method, "/api/teams/" + team.id() + "/" + path, "{}");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.text("/message")).isEqualTo("Method Not Allowed");
    assertThat(answer.header("Allow").split(", ")).containsExactlyInAnyOrder(allowed.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/user", "/api/teams", "/api/teams/1/ingest"})
  void pathsThatAreNotOfferedAreNotFoundInTheSameWords(String path) {
    Answer answer = team.client().get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  private List<Answer> sent(String body) {
    return List.of(
        team.client().post(team.participants(), body),
        team.client().put(team.participant("there"), body),
        team.client().post(team.experiments("there"), body),
        team.client().post("/api/teams/" + team.id() + "/experiments/e/enroll", body));
  }

  private static void assertNamed(Answer answer, String field, String message) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.text("/message")).isEqualTo("The given data was invalid.");
    assertThat(answer.at("/errors").propertyNames()).containsExactly(field);
    assertThat(answer.at("/errors").get(field).get(0).asString()).isEqualTo(message);
    assertThat(answer.at("/errors").get(field)).hasSize(1);
  }
}
