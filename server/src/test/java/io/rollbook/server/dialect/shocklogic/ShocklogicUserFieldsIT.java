package io.rollbook.server.dialect.shocklogic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** User fields are defined, listed, answered and retired. */
class ShocklogicUserFieldsIT {

  private final TestProject project = TestProject.create();

  @Test
  void aDefinitionIsAnsweredAndListed() {
    Answer defined =
        project
            .client()
            .post(
                project.userFields(),
                """
                {"Code":"T_Shirt_Size","Label":"T-shirt size","Type":"Dropdown",
                 "Options":["S",{"Code":"m","Label":"M"},{"Label":"L"},4]}
                """);
    assertThat(defined.status()).isEqualTo(201);
    assertThat(defined.header("Rollbook-Position")).matches("[0-9]+");
    assertThat(defined.text("/Id")).matches("[0-9]+");
    assertThat(defined.text("/Code")).isEqualTo("T_Shirt_Size");
    assertThat(defined.text("/Label")).isEqualTo("T-shirt size");
    assertThat(defined.text("/Type")).isEqualTo("Dropdown");
    assertThat(defined.at("/Options").toString())
        .isEqualTo(
            "[{\"Code\":\"S\",\"Label\":\"S\"},{\"Code\":\"m\",\"Label\":\"M\"},"
                + "{\"Code\":\"L\",\"Label\":\"L\"},{\"Code\":\"4\",\"Label\":\"4\"}]");
    assertThat(defined.at("/Default").isNull()).isTrue();
    assertThat(defined.at("/Active").asBoolean()).isTrue();
    assertThat(project.client().get(project.userFields()).at("/data/0")).isEqualTo(defined.json());
    assertThat(project.owner().get("/v1/custom-fields").text("/data/0/code"))
        .isEqualTo("T_Shirt_Size");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Text     | anything         | anything",
        "Date     | 2026-11-01       | 2026-11-01",
        "Date     | 01/11/2026       | 2026-11-01",
        "date     | 2026-11-01       | 2026-11-01",
        "Note     | a                | a",
        "Integer  | +7               | 7",
        "Decimal  | 1.50             | 1.50",
        "Boolean  | Yes              | true",
        "Time     | 09:30            | 09:30",
        "System_Reference | r-1      | r-1",
        "systemReference  | r-1      | r-1"
      })
  void eachTypeDeliversItsProcessedValue(String type, String given, String shown) {
    project.define("Field", "\"Type\":\"" + type + "\"");
    String id = project.create("{\"First_Name\":\"Ana\",\"Field\":\"" + given + "\"}");
    assertThat(project.get(id).text("/Field")).isEqualTo(shown);
    assertThat(project.update(id, "{\"field\":\"\"}").text("/Field")).isEmpty();
  }

  @Test
  void aDropdownTakesCodeOrLabelAndDeliversTheLabel() {
    project.define("Size", "\"Type\":\"Dropdown\",\"Options\":[{\"Code\":\"m\",\"Label\":\"M!\"}]");
    String id = project.create("{\"First_Name\":\"Ana\",\"Size\":\"m\"}");
    assertThat(project.get(id).text("/Size")).isEqualTo("M!");
    assertThat(project.update(id, "{\"Size\":\"M!\"}").text("/Size")).isEqualTo("M!");
  }

  @Test
  void codesThatDifferInUnderscoresOnlyAreToldApart() {
    project.define("T_Shirt", "\"Type\":\"Text\"");
    project.define("TShirt", "\"Type\":\"Text\"");
    String id = project.create("{\"t_shirt\":\"one\",\"TSHIRT\":\"two\"}");
    assertThat(project.get(id).text("/T_Shirt")).isEqualTo("one");
    assertThat(project.get(id).text("/TShirt")).isEqualTo("two");
  }

  @Test
  void defaultsAndMandatoryFieldsCountWhenCreating() {
    project.define("Source", "\"Type\":\"Text\",\"Default\":\"web\"");
    project.define("Must", "\"Type\":\"Text\",\"Mandatory\":true");
    Answer refused = project.client().post(project.profiles(), TestProject.ANA);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/error/fields/Must/0")).isEqualTo("can't be blank");
    String id = project.create("{\"Must\":\"yes\"}");
    assertThat(project.get(id).text("/Source")).isEqualTo("web");
    assertThat(project.update(id, "{\"Must\":null}").status()).isEqualTo(422);
  }

  @Test
  void whatCannotBeAnsweredIsPassedOver() {
    project.define("Hint", "\"Type\":\"Statement\",\"Default\":\"Read this\"");
    project.define("Fixed", "\"Type\":\"Text\",\"Read_Only\":true,\"Default\":\"f\"");
    String id = project.create("{\"First_Name\":\"Ana\",\"Hint\":\"x\",\"Fixed\":\"y\"}");
    Answer updated = project.update(id, "{\"Hint\":\"x\",\"Fixed\":\"y\",\"City\":\"z\"}");
    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.text("/Hint")).isEqualTo("Read this");
    assertThat(updated.text("/Fixed")).isEqualTo("f");
  }

  @Test
  void aRetiredFieldShowsOnlyWhereItWasAnswered() {
    project.define("Old", "\"Type\":\"Text\"");
    String answered = project.create("{\"Old\":\"value\"}");
    String open = project.create(TestProject.ANA);
    String number = project.client().get(project.userFields()).text("/data/0/Id");
    project.owner().delete("/v1/custom-fields/" + number);
    assertThat(project.get(answered).text("/Old")).isEqualTo("value");
    assertThat(project.get(open).json().has("Old")).isFalse();
    assertThat(project.update(answered, "{\"Old\":\"new\"}").text("/Old")).isEqualTo("value");
    assertThat(project.client().get(project.userFields()).at("/data/0/Active").asBoolean(true))
        .isFalse();
    project.define("OLD", "\"Type\":\"Text\"");
    assertThat(project.get(answered).json().has("Old")).isFalse();
    assertThat(project.get(answered).text("/OLD")).isEmpty();
  }

  @Test
  void aRepeatWithTheSameIdempotencyKeyGetsTheSameAnswer() {
    String body = "{\"Code\":\"Diet\",\"Type\":\"Text\"}";
    Answer first = project.client().post(project.userFields(), body, "Idempotency-Key", "f-1");
    Answer again = project.client().post(project.userFields(), body, "Idempotency-Key", "f-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                    | Code    | can't be blank",
        "{\"Code\":\"A\"}                      | Type    | can't be blank",
        "{\"Code\":null,\"Type\":\"Text\"}     | Code    | can't be blank",
        "{\"Code\":[],\"Type\":\"Text\"}       | Code    | must be a text",
        "{\"Code\":\"A\",\"Type\":\"Blob\"}    | Type    | is invalid",
        "{\"Code\":\"A\",\"Type\":{}}          | Type    | must be a text",
        "{\"Code\":\"1a\",\"Type\":\"Text\"}   | Code    | should be a letter, and then at most 99"
            + " letters, digits and underscores",
        "{\"Code\":\"A\\u0000\",\"Type\":\"Text\"} | Code | should be a letter, and then at most 99"
            + " letters, digits and underscores",
        "{\"Code\":\"E_Mail\",\"Type\":\"Text\"} | Code  | is the name of a standard value",
        "{\"Code\":\"totalpaid\",\"Type\":\"Text\"} | Code | is the name of a standard value",
        "{\"Code\":\"diet\",\"Type\":\"Text\"} | Code    | has already been taken",
        "{\"Code\":\"A\",\"Type\":\"Dropdown\"} | Options | can't be blank",
        "{\"Code\":\"A\",\"Type\":\"Dropdown\",\"Options\":\"x\"} | Options | is invalid",
        "{\"Code\":\"A\",\"Type\":\"Dropdown\",\"Options\":[[]]} | Options | is invalid",
        "{\"Code\":\"A\",\"Type\":\"Dropdown\",\"Options\":[null]} | Options | is invalid",
        "{\"Code\":\"A\",\"Type\":\"Dropdown\",\"Options\":[{}]} | Options | is invalid",
        "{\"Code\":\"A\",\"Type\":\"Dropdown\",\"Options\":[\"x\",\"x\"]} | Options[1].Code | is"
            + " another option's too",
        "{\"Code\":\"A\",\"Type\":\"Text\",\"Options\":[\"x\"]} | Options | are for a list only",
        "{\"Code\":\"A\",\"Type\":\"Text\",\"Mandatory\":\"yes\"} | Mandatory | is invalid",
        "{\"Code\":\"A\",\"Type\":\"Text\",\"Read_Only\":1} | Read_Only | is invalid",
        "{\"Code\":\"A\",\"Type\":\"Integer\",\"Default\":\"x\"} | Default | is invalid",
        "{\"Code\":\"A\",\"Type\":\"Text\",\"Label\":\"a\\nb\"} | Label | has invalid characters"
      })
  void aWrongDefinitionIsRefused(String body, String field, String message) {
    project.define("Diet", "\"Type\":\"Text\"");
    Answer answer = project.client().post(project.userFields(), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.at("/error/code").asInt()).isEqualTo(422);
    assertThat(answer.at("/error/fields").get(field).get(0).asString()).isEqualTo(message);
    assertThat(project.client().get(project.userFields()).at("/data")).hasSize(1);
  }
}
