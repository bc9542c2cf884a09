package io.rollbook.server.dialect.bigchange;

import static io.rollbook.server.dialect.bigchange.Problems.assertInvalid;
import static io.rollbook.server.dialect.bigchange.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom fields by the id of their definition. */
class PersonCustomFieldsIT {

  private final Customer customer = Customer.create();

  @Test
  void aValueIsSetAndThenUnsetByNull() {
    long colour = field("Colour", "text");
    long size = field("Size", "text");
    String path = customer.create(with(item(colour, "\"Purple\"") + "," + item(size, "\"M\"")));
    assertThat(customer.patch(path, fields(item(colour, "null"))).status()).isEqualTo(204);
    assertThat(customer.get(path).at("/customFields").toString())
        .isEqualTo("[{\"definitionId\":" + size + ",\"type\":\"text\",\"value\":\"M\"}]");
  }

  @Test
  void withoutItemsOrWithoutAValueAllAreKept() {
    long colour = field("Colour", "text");
    String path = customer.create(with(item(colour, "\"Purple\"")));
    for (String kept : new String[] {"[]", "null", "[{\"definitionId\":" + colour + "}]"}) {
      String body = "{\"title\":\"Ms\",\"customFields\":" + kept + "}";
      assertThat(customer.patch(path, body).status()).isEqualTo(204);
      assertThat(customer.get(path).text("/customFields/0/value")).isEqualTo("Purple");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boolean         | boolean    | false              | false",
        "integer         | integer    | 1001               | 1001",
        "decimal         | decimal    | 1.42               | 1.42",
        "text            | text       | Purple             | Purple",
        "date            | date       | 2026-11-01         | 2026-11-01",
        "note            | note       | One\\nTwo          | One\\nTwo",
        "time            | time       | 09:30              | 09:30",
        "systemReference | systemList | 17                 | 17"
      })
  void everyTypeIsSpokenAsAString(String type, String shown, String value, String read) {
    long number = field("A_" + type, type);
    Answer person = customer.get(customer.create(with(item(number, "\"" + value + "\""))));
    assertThat(person.at("/customFields/0").toString())
        .isEqualTo(
            "{\"definitionId\":%d,\"type\":\"%s\",\"value\":\"%s\"}"
                .formatted(number, shown, read));
  }

  @Test
  void ofAListTheLabelIsShown() {
    long size =
        customer.defineField(
            "Size",
            "\"label\":\"Size\",\"type\":\"list\",\"options\":[{\"code\":\"m\",\"label\":\"Medium\"}]");
    String path = customer.create(with(item(size, "\"m\"")));
    assertThat(customer.get(path).text("/customFields/0/value")).isEqualTo("Medium");
    assertThat(customer.patch(path, fields(item(size, "\"Medium\""))).status()).isEqualTo(204);
    assertInvalid(
        customer.patch(path, fields(item(size, "\"XXL\""))),
        "customFields[0].value",
        "'customFields[0].value' does not fit the definition's type.");
  }

  @Test
  void aStatementIsAlwaysShownAndNeverWritten() {
    long terms =
        customer.defineField(
            "Terms", "\"label\":\"Terms\",\"type\":\"statement\",\"default\":\"As agreed\"");
    String path = customer.create(Customer.MINIMAL);
    assertThat(customer.get(path).at("/customFields").toString())
        .isEqualTo(
            "[{\"definitionId\":" + terms + ",\"type\":\"statement\",\"value\":\"As agreed\"}]");
    assertInvalid(
        customer.patch(path, fields(item(terms, "\"Other\""))),
        "customFields[0].definitionId",
        "The definition is read-only.");
  }

  @Test
  void whatIsReadOnlyIsNotWritten() {
    long mark =
        customer.defineField("Mark", "\"label\":\"Mark\",\"type\":\"text\",\"readOnly\":true");
    assertInvalid(
        customer.post(with(item(mark, "\"A\""))),
        "customFields[0].definitionId",
        "The definition is read-only.");
    customer.assertEmpty();
  }

  @Test
  void anUnknownDefinitionIsNamedByItsPlace() {
    long colour = field("Colour", "text");
    assertInvalid(
        customer.post(with(item(colour, "\"Purple\"") + "," + item(999_999_999, "\"x\""))),
        "customFields[1].definitionId",
        "Unknown definition.");
    customer.assertEmpty();
  }

  @Test
  void aRetiredDefinitionTakesNoValuesButKeepsThem() {
    long colour = field("Colour", "text");
    String path = customer.create(with(item(colour, "\"Purple\"")));
    retire(colour);
    assertThat(customer.get(path).text("/customFields/0/value")).isEqualTo("Purple");
    assertInvalid(
        customer.patch(path, fields(item(colour, "\"Red\""))),
        "customFields[0].definitionId",
        "Unknown definition.");
  }

  @Test
  void aDefinitionOfAnotherCustomerIsUnknown() {
    long theirs = Customer.create().defineField("Theirs", "\"label\":\"x\",\"type\":\"text\"");
    assertInvalid(
        customer.post(with(item(theirs, "\"x\""))),
        "customFields[0].definitionId",
        "Unknown definition.");
  }

  @Test
  void theSameDefinitionTwiceIsRefused() {
    long colour = field("Colour", "text");
    assertInvalid(
        customer.post(with(item(colour, "\"Purple\"") + "," + item(colour, "\"Red\""))),
        "customFields[1].definitionId",
        "'customFields[1].definitionId' is given more than once.");
    customer.assertEmpty();
  }

  @Test
  void whatIsMandatoryMustBeGivenUnlessThereIsADefault() {
    customer.defineField(
        "Region",
        "\"label\":\"Region\",\"type\":\"text\",\"mandatory\":true,\"default\":\"North\"");
    long size =
        customer.defineField("Size", "\"label\":\"Size\",\"type\":\"text\",\"mandatory\":true");
    assertInvalid(
        customer.post(Customer.MINIMAL),
        "customFields",
        "A value for definition " + size + " is required.");
    String path = customer.create(with(item(size, "\"M\"")));
    assertThat(customer.get(path).text("/customFields/0/value")).isEqualTo("North");
    assertInvalid(
        customer.patch(path, fields(item(size, "null"))),
        "customFields[0].value",
        "'customFields[0].value' must not be empty.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | 1.5",
        "integer | 99999999999999999999",
        "decimal | 1,42",
        "boolean | maybe",
        "date    | 2026-02-30",
        "date    | 1.11.2026",
        "time    | 25:00"
      })
  void aValueThatDoesNotFitItsTypeIsRefused(String type, String value) {
    long number = field("A_" + type, type);
    assertInvalid(
        customer.post(with(item(number, "\"" + value + "\""))),
        "customFields[0].value",
        "'customFields[0].value' does not fit the definition's type.");
    customer.assertEmpty();
  }

  @Test
  void aLongTextIsRefused() {
    long number = field("Colour", "text");
    assertInvalid(
        customer.post(with(item(number, "\"" + "x".repeat(4001) + "\""))),
        "customFields[0].value",
        "'customFields[0].value' should be at most 4000 character(s).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "\"x\"",
        "[1]",
        "[[]]",
        "[null]",
        "[{\"definitionId\":\"1\",\"value\":\"x\"}]",
        "[{\"definitionId\":1.5,\"value\":\"x\"}]",
        "[{\"definitionId\":99999999999999999999,\"value\":\"x\"}]",
        "[{\"definitionId\":1,\"value\":1}]",
        "[{\"definitionId\":1,\"value\":{}}]"
      })
  void aWrongJsonTypeIs400(String items) {
    assertProblem(
        customer.post(Customer.MINIMAL.replace("}", ",\"customFields\":" + items + "}")), 400);
    customer.assertEmpty();
  }

  @Test
  void anItemWithoutADefinitionIsRefused() {
    assertInvalid(
        customer.post(with("{\"value\":\"x\"}")),
        "customFields[0].definitionId",
        "'customFields[0].definitionId' must not be empty.");
  }

  private long field(String code, String type) {
    return customer.defineField(code, "\"label\":\"" + code + "\",\"type\":\"" + type + "\"");
  }

  private void retire(long number) {
    assertThat(customer.client().delete("/v1/custom-fields/" + number).status()).isEqualTo(204);
  }

  private static String item(long definition, String value) {
    return "{\"definitionId\":" + definition + ",\"value\":" + value + "}";
  }

  private static String fields(String items) {
    return "{\"customFields\":[" + items + "]}";
  }

  private static String with(String items) {
    return Customer.MINIMAL.replace("}", ",\"customFields\":[" + items + "]}");
  }
}
