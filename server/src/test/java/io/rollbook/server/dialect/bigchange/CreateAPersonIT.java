package io.rollbook.server.dialect.bigchange;

import static io.rollbook.server.dialect.bigchange.Problems.assertInvalid;
import static io.rollbook.server.dialect.bigchange.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page "Create a person", response by response, and what a client tests first. */
class CreateAPersonIT {

  private final Customer customer = Customer.create();

  @Test
  void createdAnswersWithTheIdentifierOfTheNewlyCreatedRecordAndNothingElse() {
    Answer created = customer.post(Customer.MINIMAL);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Content-Type")).isEqualTo("application/json");
    UUID id = UUID.fromString(created.text("/id"));
    assertThat(created.body()).isEqualTo("{\"id\":\"" + id + "\"}");
    assertThat(created.header("Location")).isEqualTo("/v1/persons/" + id);
  }

  @Test
  void badRequestIsAProblemInTheFiveMembersOfThePage() {
    Answer answer = customer.post("{");
    assertProblem(answer, 400);
    assertThat(answer.json().propertyNames())
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
  }

  @Test
  void forbiddenIsAProblemInTheFiveMembersOfThePage() {
    Answer answer = customer.withScopes("[\"contacts:persons:read\"]").post(Customer.MINIMAL);
    assertProblem(answer, 403);
    assertThat(answer.json().propertyNames())
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
  }

  @Test
  void clientErrorHasTheMessagesOfEachPropertyToo() {
    Answer answer = customer.post("{\"contactId\":5,\"forename\":\"\",\"surname\":null}");
    assertProblem(answer, 422);
    assertThat(answer.json().propertyNames())
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "errors");
    assertThat(answer.at("/errors").propertyNames())
        .containsExactlyInAnyOrder("forename", "surname", "email");
    assertThat(answer.at("/errors/forename/0").asString())
        .isEqualTo("'forename' must not be empty.");
    customer.assertEmpty();
  }

  @Test
  void everyMemberOfThePageIsKeptAndShown() {
    long colour = customer.defineField("Colour", "\"label\":\"Colour\",\"type\":\"text\"");
    String path =
        customer.create(
            """
            {"contactId":30966833,"title":"Ms","forename":"Jö","surname":"Bloggs","email":"jo.bloggs@example.com",
             "mobile":"+447700900123","landline":"+441130000000","extension":"12","position":"Site manager",
             "department":"Operations","isOptedOut":true,"customFields":[{"definitionId":%d,"value":"Purple"}],
             "unknown":{"is":"ignored"}}
            """
                .formatted(colour));
    Answer read = customer.get(path);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("Content-Type")).isEqualTo("application/json");
    assertThat(read.text("/createdAt"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}\\+00:00");
    assertThat(read.body())
        .isEqualTo(
            ("{\"id\":\"%s\",\"createdAt\":\"%s\",\"contactId\":30966833,\"title\":\"Ms\","
                 + "\"forename\":\"Jö\",\"surname\":\"Bloggs\",\"email\":\"jo.bloggs@example.com\","
                 + "\"mobile\":\"+447700900123\",\"landline\":\"+441130000000\",\"extension\":\"12\",\"position\":\"Site"
                 + " manager\",\"department\":\"Operations\",\"isOptedOut\":true,"
                 + "\"customFields\":[{\"definitionId\":%d,\"type\":\"text\",\"value\":\"Purple\"}]}")
                .formatted(
                    path.substring("/v1/persons/".length()), read.text("/createdAt"), colour));
  }

  @Test
  void aPersonWithoutOptionalMembersHasThemAsNull() {
    Answer read = customer.get(customer.create(Customer.MINIMAL));
    for (String member :
        List.of("title", "mobile", "landline", "extension", "position", "department")) {
      assertThat(read.json().has(member)).isTrue();
      assertThat(read.json().get(member).isNull()).isTrue();
    }
    assertThat(read.at("/isOptedOut").asBoolean()).isFalse();
    assertThat(read.at("/customFields")).isEmpty();
    assertThat(read.json().has("updatedAt")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"contactId", "forename", "surname", "email"})
  void whatIsRequiredMustBeThere(String member) {
    for (String wrong :
        List.of(
            Customer.MINIMAL.replace("\"" + member + "\"", "\"other\""),
            Customer.MINIMAL.replaceAll("(\"" + member + "\"):(\\d+|\"[^\"]*\")", "$1:null"))) {
      assertInvalid(customer.post(wrong), member, "'" + member + "' must not be empty.");
    }
    customer.assertEmpty();
  }

  @Test
  void anyPositiveContactIsAccepted() {
    String path = customer.create(Customer.MINIMAL.replace("30966833", "9223372036854775807"));
    assertThat(customer.get(path).at("/contactId").asLong()).isEqualTo(Long.MAX_VALUE);
    assertInvalid(
        customer.post(Customer.MINIMAL.replace("30966833", "0")),
        "contactId",
        "'contactId' must be positive.");
  }

  @Test
  void twoPersonsMayShareAnAddress() {
    assertThat(customer.create(Customer.MINIMAL)).isNotEqualTo(customer.create(Customer.MINIMAL));
  }

  @Test
  void aRepeatWithTheSameKeyCreatesNothing() {
    Answer first = customer.post(Customer.MINIMAL, "Idempotency-Key", "k1");
    Answer again = customer.post(Customer.MINIMAL, "Idempotency-Key", "k1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertInvalid(
        customer.post(Customer.MINIMAL.replace("Jo", "Joe"), "Idempotency-Key", "k1"),
        "Idempotency-Key",
        "'Idempotency-Key' has been used for another request.");
    assertThat(customer.list("").at("/pageItemCount").asInt()).isEqualTo(1);
  }

  @Test
  void aTrailingSlashChangesNothing() {
    Answer created = customer.send("POST", "/v1/persons/", Customer.MINIMAL);
    assertThat(created.status()).isEqualTo(201);
    assertThat(customer.get(created.header("Location") + "/").status()).isEqualTo(200);
    assertThat(customer.get("/v1/persons/").status()).isEqualTo(200);
  }

  @Test
  void aDeletedPersonIsGone() {
    String path = customer.create(Customer.MINIMAL);
    Answer deleted = customer.delete(path);
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(deleted.header("Rollbook-Position")).isNotEmpty();
    assertProblem(customer.get(path), 404);
    assertProblem(customer.delete(path), 404);
    assertProblem(customer.patch(path, "{\"title\":\"Ms\"}"), 404);
    customer.assertEmpty();
  }
}
