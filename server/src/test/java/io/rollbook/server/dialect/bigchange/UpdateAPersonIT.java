package io.rollbook.server.dialect.bigchange;

import static io.rollbook.server.dialect.bigchange.Problems.assertInvalid;
import static io.rollbook.server.dialect.bigchange.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Absent keeps, null unsets, a value replaces. */
class UpdateAPersonIT {

  private static final String FULL =
      """
      {"contactId":7,"title":"Ms","forename":"Jo","surname":"Bloggs","email":"jo@example.com",
       "mobile":"0700","landline":"0113","extension":"12","position":"Site manager",
       "department":"Operations","isOptedOut":true}
      """;

  private final Customer customer = Customer.create();
  private final String path = customer.create(FULL);

  @ParameterizedTest
  @ValueSource(strings = {"PATCH", "PUT"})
  void anUpdateAnswersWithNothing(String method) {
    Answer updated = customer.send(method, path, "{\"title\":\"Dr\"}");
    assertThat(updated.status()).isEqualTo(204);
    assertThat(updated.body()).isEmpty();
    assertThat(updated.header("Rollbook-Position")).isNotEmpty();
    assertThat(customer.get(path).text("/title")).isEqualTo("Dr");
    assertThat(customer.get(path).text("/forename")).isEqualTo("Jo");
  }

  @ParameterizedTest
  @CsvSource({
    "title,      Dr",
    "forename,   Josephine",
    "surname,    Müller",
    "email,      other@example.com",
    "mobile,     0701",
    "landline,   0114",
    "extension,  13",
    "position,   Driver",
    "department, Transport"
  })
  void oneMemberChangesAndTheOthersStay(String member, String value) {
    ObjectNode expected = (ObjectNode) customer.get(path).json();
    expected.put(member, value);
    String change = "{\"" + member + "\":\"" + value + "\"}";
    assertThat(customer.patch(path, change).status()).isEqualTo(204);
    assertThat(customer.get(path).json()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "mobile", "extension", "position", "department"})
  void nullUnsetsAMemberAndTheOthersStay(String member) {
    ObjectNode expected = (ObjectNode) customer.get(path).json();
    expected.putNull(member);
    assertThat(customer.patch(path, "{\"" + member + "\":null}").status()).isEqualTo(204);
    assertThat(customer.get(path).json()).isEqualTo(expected);
  }

  @Test
  void withTheLandlineItsExtensionGoes() {
    assertThat(customer.patch(path, "{\"landline\":null}").status()).isEqualTo(204);
    assertThat(customer.get(path).at("/landline").isNull()).isTrue();
    assertThat(customer.get(path).at("/extension").isNull()).isTrue();
    assertInvalid(
        customer.patch(path, "{\"extension\":\"13\"}"),
        "extension",
        "'extension' needs a landline.");
    assertThat(customer.patch(path, "{\"extension\":null}").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forename", "surname", "email"})
  void whatEveryPersonHasCannotBeUnset(String member) {
    for (String value : new String[] {"null", "\"\"", "\" \""}) {
      assertInvalid(
          customer.patch(path, "{\"" + member + "\":" + value + "}"),
          member,
          "'" + member + "' must not be empty.");
    }
    assertThat(customer.get(path).json().get(member).asString()).isNotEmpty();
  }

  @Test
  void theOptOutCanBeTakenBackButNotUnset() {
    assertInvalid(
        customer.patch(path, "{\"isOptedOut\":null}"),
        "isOptedOut",
        "'isOptedOut' must not be null.");
    assertThat(customer.get(path).at("/isOptedOut").asBoolean()).isTrue();
    assertThat(customer.patch(path, "{\"isOptedOut\":false}").status()).isEqualTo(204);
    assertThat(customer.get(path).at("/isOptedOut").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"unknown\":1}",
        "{\"contactId\":8}",
        "{\"customFields\":[]}",
        "{\"customFields\":null}"
      })
  void atLeastOneValueMustBeProvided(String body) {
    Answer answer = customer.patch(path, body);
    assertProblem(answer, 400);
    assertThat(answer.text("/detail")).isEqualTo("At least one value must be provided.");
  }

  @Test
  void theContactStaysTheSame() {
    assertThat(customer.patch(path, "{\"contactId\":8,\"title\":\"Dr\"}").status()).isEqualTo(204);
    assertThat(customer.get(path).at("/contactId").asInt()).isEqualTo(7);
  }

  @Test
  void anUpdateOfWhatHasChangedSinceIsRefused() {
    String tag = customer.get(path).header("ETag");
    Answer updated = customer.patch(path, "{\"title\":\"Dr\"}", "If-Match", tag);
    assertThat(updated.status()).isEqualTo(204);
    assertThat(updated.header("ETag")).isEqualTo(customer.get(path).header("ETag"));
    assertProblem(customer.patch(path, "{\"title\":\"Prof\"}", "If-Match", tag), 412);
    assertProblem(customer.delete(path, "If-Match", tag), 412);
    assertThat(customer.get(path).text("/title")).isEqualTo("Dr");
  }

  @Test
  void theSameValuesAgainAreNotRecorded() {
    String tag = customer.get(path).header("ETag");
    Answer same = customer.patch(path, "{\"title\":\"Ms\",\"mobile\":\"0700\"}");
    assertThat(same.status()).isEqualTo(204);
    assertThat(same.header("ETag")).isEqualTo(tag);
  }

  @Test
  void numbersThatOtherApisKnowSurvive() {
    String participant = path.replace("persons", "participants");
    customer
        .client()
        .patch(
            participant,
            "{\"participant\":{\"contactInformation\":["
                + "{\"type\":\"skype\",\"value\":\"jo\"},{\"type\":\"phone\",\"value\":\"0115\"},"
                + "{\"type\":\"mobile\",\"value\":\"0700\"},{\"type\":\"mobile\",\"value\":\"0702\"}]}}");
    assertThat(customer.get(path).text("/landline")).isEqualTo("0115");
    customer.patch(path, "{\"landline\":\"0116\",\"mobile\":\"0703\"}");
    assertThat(customer.client().get(participant).at("/data/contactInformation").toString())
        .isEqualTo(
            "[{\"type\":\"skype\",\"value\":\"jo\"},{\"type\":\"phone\",\"value\":\"0116\"},"
                + "{\"type\":\"mobile\",\"value\":\"0703\"},{\"type\":\"mobile\",\"value\":\"0702\"}]");
  }
}
