package io.rollbook.server.dialect.shocklogic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.customfield.StandardNames;
import io.rollbook.server.testing.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page "ParticipantProfileValues": its example, and what it says of GET, POST and DELETE. */
class ShocklogicParticipantProfileValuesIT {

  private final TestProject project = TestProject.create();

  @BeforeEach
  void fieldsOfThePage() {
    project.define("T_Shirt_Size", "\"Type\":\"Dropdown\",\"Options\":[\"S\",\"M\",\"L\"]");
    project.define("Dietary_Requirements", "\"Type\":\"Text\"");
    project.define("Transport_Required", "\"Type\":\"Text\"");
  }

  @Test
  void theResponseExampleIsWhatItsValuesAreAnsweredWith() {
    String id = project.create(TestProject.ANA);
    project.update(
        id,
        "{\"T_Shirt_Size\":\"M\",\"Dietary_Requirements\":\"Vegetarian\","
            + "\"Transport_Required\":\"Yes\"}");
    enter(id, "bookings", "200");
    enter(id, "payments", "150");
    Answer profile = project.get(id);
    assertThat(profile.status()).isEqualTo(200);
    assertThat(profile.header("Content-Type")).isEqualTo("application/json");
    assertThat(profile.text("/Person_Id")).isEqualTo(id);
    assertThat(profile.text("/First_Name")).isEqualTo("Ana");
    assertThat(profile.text("/Family_Name")).isEqualTo("García");
    assertThat(profile.text("/Company")).isEqualTo("Tech Solutions");
    assertThat(profile.text("/Email")).isEqualTo("ana.garcia@example.com");
    assertThat(profile.text("/Category_Name")).isEqualTo("VIP");
    assertThat(profile.text("/Total_Booked")).isEqualTo("200.00");
    assertThat(profile.text("/Total_Paid")).isEqualTo("150.00");
    assertThat(profile.text("/Total_Balance")).isEqualTo("50.00");
    assertThat(profile.text("/T_Shirt_Size")).isEqualTo("M");
    assertThat(profile.text("/Dietary_Requirements")).isEqualTo("Vegetarian");
    assertThat(profile.text("/Transport_Required")).isEqualTo("Yes");
    assertThat(profile.json().valueStream()).allMatch(JsonNode::isString);
  }

  @Test
  void theSameNamesAreThereWhetherOrNotThereIsAValue() {
    Answer profile = project.get(project.create("{\"First_Name\":\"Ana\"}"));
    assertThat(profile.json().propertyNames())
        .containsExactlyElementsOf(
            Stream.concat(
                    StandardNames.ALL.stream(),
                    Stream.of("T_Shirt_Size", "Dietary_Requirements", "Transport_Required"))
                .toList());
    assertThat(profile.text("/Family_Name")).isEmpty();
    assertThat(profile.text("/T_Shirt_Size")).isEmpty();
    assertThat(profile.text("/Total_Paid")).isEqualTo("0.00");
  }

  @Test
  void idSerialNumberAndExternalIdentifierFindTheSameRecord() {
    String id = project.create("{\"External_Id\":\"CRM/77 ü\",\"First_Name\":\"Ana\"}");
    Answer byId = project.get(id);
    assertThat(byId.text("/Serial_Number")).isEqualTo("S-" + id);
    assertThat(project.get("S-" + id).body()).isEqualTo(byId.body());
    project.update(id, "{\"External_Id\":\"CRM 77 ü\"}");
    assertThat(project.get("CRM%2077%20%C3%BC").text("/Person_Id")).isEqualTo(id);
    assertThat(project.get("crm%2077%20%C3%BC").status()).isEqualTo(404);
    assertThat(project.get("s-" + id).status()).isEqualTo(404);
  }

  @Test
  void theIdIsTriedBeforeAnExternalIdentifierThatLooksLikeOne() {
    String id = project.create(TestProject.ANA);
    String other = project.create("{\"External_Id\":\"" + id + "\"}");
    assertThat(project.get(id).text("/Person_Id")).isEqualTo(id);
    String free = project.create("{\"External_Id\":\"999999999999999999\"}");
    assertThat(project.get("999999999999999999").text("/Person_Id")).isEqualTo(free);
    assertThat(other).isNotEqualTo(id);
  }

  @Test
  void postFindsOutByItselfWhatIsStandardAndWhatIsDynamic() {
    String id = project.create(TestProject.ANA);
    Answer updated =
        project.update(
            id, "{\"First_Name\":\"Ana María\",\"T_Shirt_Size\":\"L\",\"Shoe_Size\":\"38\"}");
    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.body()).isEqualTo(project.get(id).body());
    assertThat(updated.text("/First_Name")).isEqualTo("Ana María");
    assertThat(updated.text("/Full_Name")).isEqualTo("Ana María García");
    assertThat(updated.text("/T_Shirt_Size")).isEqualTo("L");
    assertThat(updated.text("/Family_Name")).isEqualTo("García");
    assertThat(updated.json().has("Shoe_Size")).isFalse();
  }

  @Test
  void theNameThatThePageGivesInItsTextIsFoundWithoutUnderscores() {
    project.define("Dietary_Preference", "\"Type\":\"Text\"");
    String id = project.create(TestProject.ANA);
    Answer updated = project.update(id, "{\"DietaryPreference\":\"Vegan\"}");
    assertThat(updated.text("/Dietary_Preference")).isEqualTo("Vegan");
  }

  @Test
  void deleteClearsTheRecordAndAllValuesOfCustomFields() {
    String id = project.create("{\"First_Name\":\"Ana\",\"T_Shirt_Size\":\"M\"}");
    Answer deleted = project.client().delete(project.profile("S-" + id));
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.body()).isEqualTo("{\"Person_Id\":\"" + id + "\",\"Deleted\":true}");
    for (Answer gone :
        new Answer[] {
          project.get(id), project.update(id, "{}"), project.client().delete(project.profile(id))
        }) {
      assertThat(gone.status()).isEqualTo(404);
      assertThat(gone.body())
          .isEqualTo("{\"error\":{\"code\":404,\"message\":\"Participant not found\"}}");
    }
    project.assertEmpty();
  }

  @Test
  void anotherProjectIsUntouchedAndCannotBeReached() {
    TestProject other = TestProject.create();
    String id = project.create(TestProject.ANA);
    String theirs = other.create(TestProject.ANA);
    assertThat(other.get(id).status()).isEqualTo(404);
    assertThat(other.update(id, "{\"First_Name\":\"X\"}").status()).isEqualTo(404);
    assertThat(other.client().delete(other.profile(id)).status()).isEqualTo(404);
    project.client().delete(project.profile(id));
    assertThat(other.get(theirs).text("/First_Name")).isEqualTo("Ana");
  }

  @Test
  void creatingAnswersWithTheWholeProfileAndWhereItIs() {
    Answer created = project.client().post(project.profiles(), TestProject.ANA);
    assertThat(created.status()).isEqualTo(201);
    String id = created.text("/Person_Id");
    assertThat(created.body()).isEqualTo(project.get(id).body());
    assertThat(created.header("Location")).isEqualTo("ParticipantProfileValues/" + id);
    assertThat(created.header("Rollbook-Position")).matches("[0-9]+");
    assertThat(created.text("/Status")).isEqualTo("lead");
  }

  @Test
  void aTrailingSlashChangesNothing() {
    String id = project.create(TestProject.ANA);
    assertThat(project.get(id + "/").status()).isEqualTo(200);
    assertThat(project.update(id + "/", "{\"City\":\"Madrid\"}").status()).isEqualTo(200);
    assertThat(project.client().post(project.profiles() + "/", TestProject.ANA).status())
        .isEqualTo(201);
    assertThat(project.client().get(project.userFields() + "/").status()).isEqualTo(200);
  }

  private void enter(String id, String kind, String amount) {
    Answer entered =
        project
            .owner()
            .post(
                "/v1/participants/" + id + "/" + kind,
                "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\",\"reference\":\"H-1\"}");
    assertThat(entered.status()).as(entered.body()).isEqualTo(201);
  }
}
