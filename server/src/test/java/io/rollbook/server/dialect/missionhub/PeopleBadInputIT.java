package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.PEOPLE;
import static io.rollbook.server.dialect.missionhub.Campus.child;
import static io.rollbook.server.dialect.missionhub.Campus.person;
import static io.rollbook.server.dialect.missionhub.Faulty.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can be made or changed by is refused by both writes, and nothing is recorded. */
class PeopleBadInputIT {

  private static final String FRED = "{\"first_name\":\"Fred\"}";

  private final Campus campus = Campus.create();
  private final Client client = campus.client();
  private final Answer before = campus.read("me", "");

  @AfterEach
  void nothingIsRecorded() {
    assertThat(campus.count()).isEqualTo(1);
    assertThat(campus.read("me", "").at("/data")).isEqualTo(before.at("/data"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "[{\"data\":{}}]",
        "null",
        "\"x\"",
        "5",
        "{\"data\":{}} more",
        "{\"data\":{},\"data\":{}}",
        "{\"data\":{\"attributes\":{\"first_name\":\"a\",\"first_name\":\"b\"}}}",
        "{\"data\":NaN}"
      })
  void whatIsNotOneJsonObjectIs400(String body) {
    both(body).forEach(it -> assertError(it, 400));
  }

  @Test
  void deepNestingIs400() {
    both("{\"data\":".repeat(5000) + "1" + "}".repeat(5000)).forEach(it -> assertError(it, 400));
  }

  @Test
  void tooMuchIs413() {
    String body = person("{\"first_name\":\"Fred\",\"x\":\"" + "x".repeat(1_100_000) + "\"}", "");
    both(body).forEach(it -> assertError(it, 413));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                  | Data can't be blank",
        "{\"data\":null}     | Data can't be blank",
        "{\"data\":[]}       | Data is invalid",
        "{\"data\":[{\"type\":\"person\"}]} | Data is invalid",
        "{\"data\":\"Fred\"} | Data is invalid"
      })
  void aDocumentWithoutDataIs422(String body, String detail) {
    both(body).forEach(it -> assertError(it, 422, "/data", detail));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"people\"", "\"contact_assignment\"", "\"\"", "5", "[]"})
  void anotherTypeIs409(String type) {
    both("{\"data\":{\"type\":" + type + ",\"attributes\":" + FRED + "}}")
        .forEach(it -> assertError(it, 409, "/data/type", "Type does not belong here"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"first_name\":null}        | first_name     | First name can't be blank",
        "{\"first_name\":\"  \"}      | first_name     | First name can't be blank",
        "{\"first_name\":5}           | first_name     | First name is invalid",
        "{\"first_name\":[\"Fred\"]}  | first_name     | First name is invalid",
        "{\"first_name\":\"a\\u0000b\"} | first_name   | First name has invalid characters",
        "{\"first_name\":\"a\\u0007b\"} | first_name   | First name has invalid characters",
        "{\"first_name\":\"a\\ud800b\"} | first_name   | First name has invalid characters",
        "{\"first_name\":\"a\\nb\"}   | first_name     | First name has invalid characters",
        "{\"first_name\":\"F\",\"last_name\":{}}    | last_name | Last name is invalid",
        "{\"first_name\":\"F\",\"gender\":\"none\"} | gender | Gender is not included in the list",
        "{\"first_name\":\"F\",\"gender\":1}        | gender | Gender is invalid",
        "{\"first_name\":\"F\",\"student_status\":\"graduate\"} | student_status | Student status"
            + " is not included in the list",
        "{\"first_name\":\"F\",\"picture\":{}}      | picture | Picture is invalid"
      })
  void aWrongAttributeIsNamed(String attributes, String attribute, String detail) {
    both(person(attributes, ""))
        .forEach(it -> assertError(it, 422, "/data/attributes/" + attribute, detail));
  }

  @Test
  void aNewPersonNeedsAFirstName() {
    for (String data : List.of("{}", "{\"attributes\":{}}", "{\"attributes\":null}")) {
      assertError(
          client.post(PEOPLE, "{\"data\":" + data + "}"),
          422,
          "/data/attributes/first_name",
          "First name can't be blank");
    }
  }

  @Test
  void textsHaveAnEnd() {
    String longName = "é".repeat(256);
    both(person("{\"first_name\":\"" + longName + "\"}", ""))
        .forEach(
            it ->
                assertError(
                    it,
                    422,
                    "/data/attributes/first_name",
                    "First name should be at most 255 character(s)"));
    both(person("{\"first_name\":\"F\",\"picture\":\"" + "x".repeat(10_001) + "\"}", ""))
        .forEach(it -> assertError(it, 422));
    both(withChild(child("email", "{\"email\":\"" + "x".repeat(250) + "@a.de\"}")))
        .forEach(
            it ->
                assertError(
                    it,
                    422,
                    "/included/0/attributes/email",
                    "Email should be at most 254 character(s)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"x\"", "5"})
  void partsThatAreNoObjectsAre422(String part) {
    both("{\"data\":{\"attributes\":" + part + "}}")
        .forEach(it -> assertError(it, 422, "/data/attributes", "Attributes must be an object"));
    both("{\"data\":{\"attributes\":" + FRED + "},\"included\":[" + part + "]}")
        .forEach(it -> assertError(it, 422, "/included/0", "Included is invalid"));
  }

  @Test
  void theIdInTheBodyIsTheOneInThePath() {
    assertError(
        client.put(
            PEOPLE + "/me", "{\"data\":{\"id\":\"1\",\"attributes\":{\"last_name\":\"X\"}}}"),
        409,
        "/data/id",
        "Id is not the one in the path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "0",
        "-1",
        "ME",
        "99999999999999999999",
        "00000000-0000-4000-8000-000000000000",
        "1-1-1-1-1"
      })
  void whatNamesNobodyIsNotFound(String id) {
    assertError(client.get(PEOPLE + "/" + id), 404);
    assertError(client.put(PEOPLE + "/" + id, person("{\"last_name\":\"X\"}", "")), 404);
  }

  @Test
  void aNulInThePathIsRefused() {
    assertThat(client.get(PEOPLE + "/%00").status()).isIn(400, 404);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Answer answer =
        client.post(
            PEOPLE,
            person("{\"gender\":\"x\"}", child("email", "{}") + "," + child("phone_number", "{}")));
    assertThat(answer.at("/errors")).hasSize(4);
  }

  @Test
  void aKeyThatIsNoneIs422() {
    Answer answer = client.post(PEOPLE, person(FRED, ""), "Idempotency-Key", "x".repeat(256));
    assertError(answer, 422);
    assertThat(answer.text("/errors/0/source/header")).isEqualTo("Idempotency-Key");
  }

  @Test
  void anUnknownIncludeIsRefusedBeforeAnythingIsDone() {
    Faulty.assertParameterError(
        client.post(PEOPLE + "?include=nonsense", person(FRED, "")), "include");
    Faulty.assertParameterError(
        client.put(PEOPLE + "/me?include=nonsense", person("{\"last_name\":\"X\"}", "")),
        "include");
  }

  @Test
  void whoMayOnlyReadWritesNothing() {
    Client reader = campus.clientWithScopes("[\"participants:read\"]");
    assertError(reader.post(PEOPLE, person(FRED, "")), 403);
    assertError(reader.put(PEOPLE + "/" + campus.me(), person("{\"last_name\":\"X\"}", "")), 403);
    Client nobody = campus.clientWithToken("");
    assertError(nobody.post(PEOPLE, person(FRED, "")), 401);
    assertError(nobody.put(PEOPLE + "/me", person("{\"last_name\":\"X\"}", "")), 401);
  }

  private List<Answer> both(String body) {
    return List.of(client.post(PEOPLE, body), client.put(PEOPLE + "/me", body));
  }

  private static String withChild(String children) {
    return person(FRED, children);
  }
}
