package io.rollbook.server.dialect.bigchange;

import static io.rollbook.server.dialect.bigchange.Problems.assertInvalid;
import static io.rollbook.server.dialect.bigchange.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no person can be made of is refused by both writes alike, and nothing is recorded. */
class PersonBadInputIT {

  private final Customer customer = Customer.create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "[{\"forename\":\"Jo\"}]",
        "null",
        "\"Jo\"",
        "{\"title\":\"a\"} more",
        "{\"title\":\"a\",\"title\":\"b\"}",
        "{\"customFields\":[{\"definitionId\":1,\"definitionId\":2}]}",
        "{\"contactId\":NaN}"
      })
  void whatIsNotOneJsonObjectIs400(String body) {
    assertRefused(body);
  }

  @Test
  void deepNestingIs400() {
    assertRefused("{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "forename   | 5      | a string",
        "forename   | {}     | a string",
        "surname    | []     | a string",
        "email      | true   | a string",
        "title      | 1.5    | a string",
        "mobile     | 700    | a string",
        "landline   | {}     | a string",
        "extension  | 12     | a string",
        "position   | []     | a string",
        "department | false  | a string",
        "isOptedOut | \"no\" | a boolean",
        "isOptedOut | 0      | a boolean"
      })
  void aWrongJsonTypeIs400(String member, String value, String type) {
    String body = "{\"" + member + "\":" + value + "}";
    for (Answer answer : assertRefused(body)) {
      assertThat(answer.text("/detail")).isEqualTo("'" + member + "' must be " + type + ".");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"5\"", "1.5", "1.0", "99999999999999999999", "[]", "{}", "true"})
  void aContactThatIsNoIntegerIs400(String contact) {
    assertProblem(customer.post(Customer.MINIMAL.replace("30966833", contact)), 400);
    customer.assertEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "-9223372036854775808"})
  void aContactThatIsNotPositiveIs422(String contact) {
    assertInvalid(
        customer.post(Customer.MINIMAL.replace("30966833", contact)),
        "contactId",
        "'contactId' must be positive.");
    customer.assertEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title",
        "forename",
        "surname",
        "mobile",
        "landline",
        "extension",
        "position",
        "department"
      })
  void aTextHasAtMost255CharactersOnOneLine(String member) {
    assertRefused(member, "x".repeat(256), "should be at most 255 character(s).");
    for (String wrong : List.of("a\\u0000b", "a\\ud800b", "a\\u0007b", "a\\nb")) {
      assertRefused(member, wrong, "has invalid characters.");
    }
    String path = customer.create(with(member, "ü".repeat(255)));
    assertThat(customer.get(path).json().get(member).asString()).hasSize(255);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a@b", "a@b@c.de", "a b@c.de", "@c.de", "a\\u0000@c.de"})
  void anAddressMustLookLikeOne(String email) {
    assertRefused("email", email, "is not a valid email address.");
  }

  @Test
  void anAddressHasAtMost254Characters() {
    assertRefused("email", "a".repeat(250) + "@b.de", "should be at most 254 character(s).");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Answer answer =
        customer.post(
            "{\"contactId\":-1,\"title\":\"a\\n"
                + "b\",\"surname\":\" \",\"email\":\"x\",\"isOptedOut\":null,"
                + "\"customFields\":[{}]}");
    assertProblem(answer, 422);
    assertThat(answer.at("/errors").propertyNames())
        .containsExactlyInAnyOrder(
            "contactId",
            "title",
            "forename",
            "surname",
            "email",
            "isOptedOut",
            "customFields[0].definitionId");
  }

  @Test
  void anExtensionNeedsALandline() {
    assertInvalid(
        customer.post(with("extension", "12").replace("\"landline\":\"0113\",", "")),
        "extension",
        "'extension' needs a landline.");
    customer.assertEmpty();
  }

  @Test
  void anotherMediaTypeIs415() {
    String path = customer.create(Customer.MINIMAL);
    for (String method : List.of("POST", "PATCH", "PUT")) {
      String target = method.equals("POST") ? Customer.PERSONS : path;
      assertProblem(
          customer
              .client()
              .send(
                  customer
                      .client()
                      .request(target, "Customer-Id", customer.id(), "Content-Type", "text/plain")
                      .method(method, BodyPublishers.ofString(Customer.MINIMAL))),
          415);
    }
  }

  @Test
  void anAnswerThatTheClientCannotReadIs406() {
    assertProblem(
        customer
            .client()
            .get(Customer.PERSONS, "Customer-Id", customer.id(), "Accept", "text/html"),
        406);
  }

  @Test
  void anotherMethodIs405AndSaysWhichThereAre() {
    Answer answer = customer.send("PUT", Customer.PERSONS, "{}");
    assertProblem(answer, 405);
    assertThat(answer.header("Allow")).contains("POST").contains("GET");
    Answer post = customer.send("POST", customer.create(Customer.MINIMAL), "{}");
    assertProblem(post, 405);
    assertThat(post.header("Allow")).contains("PATCH").contains("PUT").contains("DELETE");
  }

  @Test
  void aBodyOverOneMegabyteIs413() {
    assertProblem(customer.post("{\"title\":\"" + "x".repeat(1024 * 1024) + "\"}"), 413);
  }

  @Test
  void aMalformedPreconditionIs412AndSeveralAre400() {
    String path = customer.create(Customer.MINIMAL);
    assertProblem(customer.patch(path, "{\"title\":\"Dr\"}", "If-Match", "x"), 412);
    assertProblem(customer.patch(path, "{\"title\":\"Dr\"}", "If-Match", "\"0\", \"1\""), 400);
  }

  @Test
  void anUnacceptableIdempotencyKeyIs422() {
    assertInvalid(
        customer.post(Customer.MINIMAL, "Idempotency-Key", "x".repeat(256)),
        "Idempotency-Key",
        "'Idempotency-Key' should be 1 to 255 visible ASCII character(s).");
    customer.assertEmpty();
  }

  /** By creation and by both updates; with 400. */
  private List<Answer> assertRefused(String body) {
    Answer created = customer.post(body);
    customer.assertEmpty();
    String path = customer.create(Customer.MINIMAL);
    String tag = customer.get(path).header("ETag");
    List<Answer> answers =
        List.of(created, customer.patch(path, body), customer.send("PUT", path, body));
    answers.forEach(it -> assertProblem(it, 400));
    assertThat(customer.get(path).header("ETag")).isEqualTo(tag);
    return answers;
  }

  /** By creation and by update; with 422. */
  private void assertRefused(String member, String value, String message) {
    String sentence = "'" + member + "' " + message;
    long before = customer.list("").at("/pageItemCount").asLong();
    assertInvalid(customer.post(with(member, value)), member, sentence);
    assertThat(customer.list("").at("/pageItemCount").asLong()).isEqualTo(before);
    String path = customer.create(with("title", "Ms"));
    String tag = customer.get(path).header("ETag");
    assertInvalid(customer.patch(path, "{\"" + member + "\":\"" + value + "\"}"), member, sentence);
    assertThat(customer.get(path).header("ETag")).isEqualTo(tag);
  }

  /** A person with a landline, of whom one member is this. */
  private static String with(String member, String value) {
    String body = Customer.MINIMAL.replaceFirst(",\"" + member + "\":\"[^\"]*\"", "");
    String landline = member.equals("landline") ? "" : "\"landline\":\"0113\",";
    return body.replace("{", "{" + landline + "\"" + member + "\":\"" + value + "\",");
  }
}
