package io.rollbook.server.dialect.shocklogic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an update changes, in which spellings, and what it leaves alone. */
class ShocklogicUpdateIT {

  private static final String EVERYTHING =
      """
      {"External_Id":"X-1","Prefix_Title":"Dr.","First_Name":"Ana","Family_Name":"García","Suffix_Title":"PhD",
       "Company":"Tech Solutions","Position":"CTO","Department":"R&D","Email":"ana@example.com",
       "Phone":"+34 91 1","Mobile":"+34 600 1","Address":"Calle Mayor 5","Postal_Code":"28013","City":"Madrid",
       "Country_Name":"Spain","Biography":"Two\\nlines","Image01":"https://example.com/a.jpg","Category_Name":"VIP"}
      """;

  private final TestProject project = TestProject.create();

  @Test
  void everyStandardNameThatCanBeWrittenIsKept() {
    String id = project.create(EVERYTHING);
    Answer profile = project.get(id);
    for (String name : profile.json().propertyNames()) {
      assertThat(profile.json().get(name).asString()).as(name).isNotEmpty();
    }
    assertThat(profile.text("/Biography")).isEqualTo("Two\nlines");
    assertThat(profile.text("/Department")).isEqualTo("R&D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"First_Name", "FIRST_NAME", "firstname", "First Name", "firstName"})
  void namesAreKnownInAnySpelling(String name) {
    String id = project.create(EVERYTHING);
    assertThat(project.update(id, "{\"" + name + "\":\"Eva\"}").text("/First_Name"))
        .isEqualTo("Eva");
  }

  @ParameterizedTest
  @CsvSource({
    "Person_Id",
    "Serial_Number",
    "Full_Name",
    "Status",
    "Total_Booked",
    "Total_Paid",
    "Total_Balance",
    "total_paid"
  })
  void whatCannotBeWrittenIsPassedOver(String name) {
    String id = project.create(EVERYTHING);
    String before = project.get(id).body();
    Answer updated = project.update(id, "{\"" + name + "\":\"9.99\",\"City\":\"Cuenca\"}");
    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.body()).isEqualTo(before.replace("Madrid", "Cuenca"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"  \""})
  void nothingClears(String nothing) {
    String id = project.create(EVERYTHING);
    for (String name :
        new String[] {
          "Prefix_Title",
          "First_Name",
          "Suffix_Title",
          "Company",
          "Position",
          "Department",
          "Email",
          "Phone",
          "Mobile",
          "Address",
          "Postal_Code",
          "City",
          "Country_Name",
          "Biography",
          "Image01",
          "Category_Name",
          "External_Id"
        }) {
      Answer updated = project.update(id, "{\"" + name + "\":" + nothing + "}");
      assertThat(updated.status()).as(name).isEqualTo(200);
      assertThat(updated.json().get(name).asString()).as(name).isEmpty();
    }
    assertThat(project.get("X-1").status()).isEqualTo(404);
  }

  @Test
  void aProfileThatIsSentBackAsItCameChangesNothing() {
    project.define("Size", "\"Type\":\"Dropdown\",\"Options\":[{\"Code\":\"m\",\"Label\":\"M\"}]");
    project.define("Hint", "\"Type\":\"Statement\",\"Default\":\"Read this\"");
    String id = project.create(EVERYTHING.replaceFirst("\\{", "{\"Size\":\"m\","));
    project
        .owner()
        .patch(
            "/v1/participants/" + id,
            "{\"participant\":{\"address\":{\"street\":\"Calle Mayor\",\"houseNumber\":\"7\"}}}");
    project.define("Must", "\"Type\":\"Text\",\"Mandatory\":true");
    String tag = participant(id).header("ETag");
    Answer before = project.get(id);
    assertThat(before.text("/Hint")).isEqualTo("Read this");
    Answer after = project.update(id, before.body());
    assertThat(after.status()).as(after.body()).isEqualTo(200);
    assertThat(after.body()).isEqualTo(before.body());
    assertThat(participant(id).text("/data/address/houseNumber")).isEqualTo("7");
    assertThat(participant(id).header("ETag")).isEqualTo(tag);
  }

  @Test
  void anAddressTakesThePlaceOfStreetAndHouseNumber() {
    String id = project.create("{\"First_Name\":\"Ana\"}");
    project
        .owner()
        .patch(
            "/v1/participants/" + id,
            "{\"participant\":{\"address\":{\"street\":\"Ring\",\"houseNumber\":\"7\"}}}");
    assertThat(project.get(id).text("/Address")).isEqualTo("Ring 7");
    assertThat(project.update(id, "{\"Address\":\"Calle Mayor 5\"}").text("/Address"))
        .isEqualTo("Calle Mayor 5");
  }

  @Test
  void otherContactPointsAndAttributesStay() {
    project
        .owner()
        .post(
            "/v1/participants",
            """
            {"participant":{"email":"a@b.de","salutation":"Frau","birthCity":"Köln","contactInformation":[
              {"type":"fax","value":"1"},{"type":"phone","value":"2"},{"type":"email","value":"c@d.de"}]}}
            """);
    String id = project.client().get(project.profiles()).text("/data/0/Person_Id");
    assertThat(project.get(id).text("/Phone")).isEqualTo("2");
    project.update(id, "{\"Phone\":\"3\",\"Mobile\":\"4\"}");
    Answer participant = participant(id);
    assertThat(participant.text("/data/birthCity")).isEqualTo("Köln");
    assertThat(
            participant
                .at("/data/contactInformation")
                .valueStream()
                .map(it -> it.get("type").asString() + it.get("value").asString()))
        .containsExactly("fax1", "phone3", "emailc@d.de", "mobile4");
  }

  @Test
  void theEmailCanBeClearedThoughThereAreOthers() {
    project
        .owner()
        .post(
            "/v1/participants",
            "{\"participant\":{\"email\":\"a@b.de\",\"contactInformation\":["
                + "{\"type\":\"email\",\"value\":\"c@d.de\"}]}}");
    String id = project.client().get(project.profiles()).text("/data/0/Person_Id");
    assertThat(project.update(id, "{\"Email\":null}").text("/Email")).isEmpty();
    assertThat(project.update(id, "{\"Email\":\"e@f.de\"}").text("/Email")).isEqualTo("e@f.de");
  }

  @ParameterizedTest
  @CsvSource({"5,5", "1.50,1.50", "true,true", "-0.25,-0.25", "1e2,100"})
  void whatHasNoQuotesIsTakenAsItsText(String json, String text) {
    String id = project.create(EVERYTHING);
    assertThat(project.update(id, "{\"Company\":" + json + "}").text("/Company")).isEqualTo(text);
  }

  @Test
  void aFormDoesTheSame() {
    project.define("Diet", "\"Type\":\"Text\"");
    String id = project.create(EVERYTHING);
    Answer updated =
        project.updateByForm(id, "First_Name=Jos%C3%A9+Luis&Diet=Vegan%20%26%20more&City=&x=1");
    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.text("/First_Name")).isEqualTo("José Luis");
    assertThat(updated.text("/Diet")).isEqualTo("Vegan & more");
    assertThat(updated.text("/City")).isEmpty();
    assertThat(updated.text("/Company")).isEqualTo("Tech Solutions");
  }

  @Test
  void aRepeatWithTheSameIdempotencyKeyGetsTheSameAnswer() {
    String id = project.create(EVERYTHING);
    String body = "{\"City\":\"Cuenca\"}";
    Answer first = project.client().post(project.profile(id), body, "Idempotency-Key", "u-1");
    project.update(id, "{\"City\":\"Toledo\"}");
    Answer again = project.client().post(project.profile(id), body, "Idempotency-Key", "u-1");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(project.get(id).text("/City")).isEqualTo("Toledo");
    Answer created =
        project.client().post(project.profiles(), TestProject.ANA, "Idempotency-Key", "c-1");
    Answer createdAgain =
        project.client().post(project.profiles(), TestProject.ANA, "Idempotency-Key", "c-1");
    assertThat(createdAgain.body()).isEqualTo(created.body());
  }

  /** As another API shows it, with its version. */
  private Answer participant(String id) {
    return project.owner().get("/v1/participants/" + id);
  }
}
