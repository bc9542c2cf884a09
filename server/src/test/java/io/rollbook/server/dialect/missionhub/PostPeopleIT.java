package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.PEOPLE;
import static io.rollbook.server.dialect.missionhub.Campus.attributes;
import static io.rollbook.server.dialect.missionhub.Campus.child;
import static io.rollbook.server.dialect.missionhub.Campus.email;
import static io.rollbook.server.dialect.missionhub.Campus.included;
import static io.rollbook.server.dialect.missionhub.Campus.newEmail;
import static io.rollbook.server.dialect.missionhub.Campus.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are made, with what belongs to them, in one request. */
class PostPeopleIT {

  private static final String JSON_API = "application/vnd.api+json";

  private final Campus campus = Campus.create();
  private final Client client = campus.client();

  /** The seed page's one example: its route, its headers, its status. */
  @Test
  void postAPersonThatWillBeAutomaticallyMerged() {
    String email = newEmail();
    campus.create("Fred", email(email));
    Answer merged =
        client.send(
            client
                .request(PEOPLE, "Accept", JSON_API, "Content-Type", JSON_API, "Cookie", "")
                .POST(BodyPublishers.ofString(person("{\"first_name\":\"Fred\"}", email(email)))));
    assertThat(merged.status()).isEqualTo(200);
    assertThat(merged.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(merged.header("X-XSS-Protection")).isEqualTo("1; mode=block");
    assertThat(merged.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(merged.header("X-Download-Options")).isEqualTo("noopen");
    assertThat(merged.header("X-Permitted-Cross-Domain-Policies")).isEqualTo("none");
    assertThat(merged.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(merged.header("Content-Type")).isEqualTo(JSON_API);
    assertThat(merged.header("Vary")).isEqualTo("Accept");
    assertThat(merged.header("X-MH-Session")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    assertThat(merged.header("Access-Control-Expose-Headers")).isEqualTo("X-MH-Session");
    assertThat(merged.header("ETag")).matches("W/\"[0-9a-f]{32}\"");
    assertThat(merged.header("Cache-Control")).isEqualTo("max-age=0, private, must-revalidate");
    assertThat(merged.header("X-Request-Id")).isNotEmpty();
    assertThat(merged.header("X-Runtime")).matches("\\d+\\.\\d{6}");
    assertThat(merged.header("Content-Length")).isNotEmpty();
    assertThat(merged.header("Pragma")).isEmpty();
  }

  @Test
  void aFirstNameIsEnough() {
    Answer created = client.post(PEOPLE, "{\"data\":{\"attributes\":{\"first_name\":\"Fred\"}}}");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Content-Type")).isEqualTo(JSON_API);
    assertThat(created.text("/data/type")).isEqualTo("person");
    assertThat(created.at("/data/id").isString()).isTrue();
    assertThat(created.header("Location")).isEqualTo(PEOPLE + "/" + created.text("/data/id"));
    assertThat(created.json().has("included")).isFalse();
    assertThat(created.json().has("meta")).isFalse();
    assertThat(client.get(created.header("Location")).at("/data")).isEqualTo(created.at("/data"));
  }

  @Test
  void everythingThatTheOfficialClientsSendIsKept() {
    String email = newEmail();
    Answer created =
        client.post(
            PEOPLE
                + "?include=email_addresses,phone_numbers,addresses,organizational_permissions,"
                + "reverse_contact_assignments",
            person(
                "{\"first_name\":\"Fred\",\"last_name\":\"Smith\",\"gender\":\"male\","
                    + "\"student_status\":\"collegiate\",\"faculty\":true}",
                String.join(
                    ",",
                    child(
                        "contact_assignment",
                        "{\"assigned_to_id\":\"%s\",\"organization_id\":\"%s\"}"
                            .formatted(campus.me(), campus.organization())),
                    child(
                        "organizational_permission",
                        "{\"organization_id\":\"%s\",\"permission_id\":\"2\",\"followup_status\":\"uncontacted\",\"cru_status\":\"volunteer\"}"
                            .formatted(campus.organization())),
                    email(email),
                    child("phone_number", "{\"number\":\"111-111-1111\",\"location\":\"mobile\"}"),
                    child(
                        "phone_number",
                        "{\"number\":\"222-222-2222\",\"location\":\"work\",\"primary\":true,\"validated\":true}"),
                    child(
                        "address",
                        "{\"address1\":\"100 Lake Hart Dr\",\"address2\":\"Dept"
                            + " 1\",\"address4\":\"Box"
                            + " 4\",\"city\":\"Orlando\",\"state\":\"FL\",\"zip\":\"32832\",\"country\":\"US\",\"address_type\":\"current\"}"),
                    child(
                        "address",
                        "{\"address1\":\"1 Home St\",\"address_type\":\"permanent\"}"))));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(created.text("/data/attributes/full_name")).isEqualTo("Fred Smith");
    assertThat(created.text("/data/attributes/gender")).isEqualTo("Male");
    assertThat(created.text("/data/attributes/student_status")).isEqualTo("collegiate");
    assertThat(created.text("/data/attributes/primary_email_address")).isEqualTo(email);
    assertThat(created.at("/data/attributes/picture").isNull()).isTrue();
    assertThat(attributes(included(created, "email_address"), "email")).containsExactly(email);
    assertThat(attributes(included(created, "phone_number"), "location"))
        .containsExactly("mobile", "work");
    assertThat(attributes(included(created, "phone_number"), "primary"))
        .containsExactly("false", "true");
    assertThat(attributes(included(created, "phone_number"), "validated"))
        .containsExactly("false", "true");
    assertThat(attributes(included(created, "address"), "address1"))
        .containsExactly("100 Lake Hart Dr", "1 Home St");
    assertThat(attributes(included(created, "address"), "address_type"))
        .containsExactly("current", "permanent");
    assertThat(included(created, "address").getFirst().at("/attributes").toString())
        .isEqualTo(
            "{\"address1\":\"100 Lake Hart Dr\",\"address2\":\"Dept"
                + " 1\",\"address3\":null,\"address4\":\"Box"
                + " 4\",\"city\":\"Orlando\",\"state\":\"FL\",\"zip\":\"32832\",\"country\":\"US\",\"address_type\":\"current\"}");
    assertThat(included(created, "organizational_permission").getFirst().at("/attributes"))
        .hasToString(
            "{\"organization_id\":%s,\"person_id\":%s,\"permission_id\":2,\"followup_status\":\"uncontacted\",\"cru_status\":\"volunteer\",\"archive_date\":null}"
                .formatted(campus.organization(), created.text("/data/id")));
    assertThat(client.get(PEOPLE + "/" + created.text("/data/id")).at("/data"))
        .isEqualTo(created.at("/data"));
  }

  @Test
  void withoutBeingAskedAnAnswerIncludesWhatWasSent() {
    Answer created =
        campus.post(
            "Fred",
            email(newEmail())
                + ","
                + child("contact_assignment", "{\"assigned_to_id\":" + campus.me() + "}"));
    assertThat(included(created, "email_address")).hasSize(1);
    assertThat(included(created, "contact_assignment")).hasSize(1);
    assertThat(created.at("/included")).hasSize(2);
  }

  @Test
  void anAssignmentMayNameEitherEnd() {
    Answer lookedAfter =
        campus.post(
            "Fred", child("contact_assignment", "{\"assigned_to_id\":\"" + campus.me() + "\"}"));
    String fred = lookedAfter.text("/data/id");
    assertThat(lookedAfter.at("/included/0/attributes/assigned_to_id").asString())
        .isEqualTo(campus.me());
    assertThat(lookedAfter.at("/included/0/attributes/person_id").asString()).isEqualTo(fred);
    assertThat(lookedAfter.at("/included/0/attributes/organization_id").asString())
        .isEqualTo(campus.organization());
    assertThat(lookedAfter.at("/data/relationships/reverse_contact_assignments/data")).hasSize(1);
    assertThat(lookedAfter.at("/data/relationships/contact_assignments/data")).isEmpty();

    Answer looksAfter =
        campus.post("Lisa", child("contact_assignment", "{\"person_id\":" + fred + "}"));
    assertThat(looksAfter.at("/included/0/attributes/assigned_to_id"))
        .hasToString(looksAfter.text("/data/id"));
    assertThat(looksAfter.at("/included/0/attributes/person_id")).hasToString(fred);
    assertThat(looksAfter.at("/data/relationships/contact_assignments/data")).hasSize(1);
    assertThat(looksAfter.at("/data/relationships/reverse_contact_assignments/data")).isEmpty();
  }

  @Test
  void numbersAreTakenAsIdsAndTypesInBothNames() {
    Answer created =
        campus.post(
            "Fred",
            child("email_address", "{\"email\":\"" + newEmail() + "\"}")
                + ","
                + child(
                    "organizational_permission",
                    "{\"organization_id\":" + campus.organization() + ",\"permission_id\":4}"));
    assertThat(created.status()).isEqualTo(201);
    assertThat(included(created, "email_address")).hasSize(1);
    assertThat(attributes(included(created, "organizational_permission"), "permission_id"))
        .containsExactly("4");
  }

  @ParameterizedTest
  @CsvSource({"male,Male", "Male,Male", "FEMALE,Female", "other,Other"})
  void gendersAreTakenInAnyCase(String sent, String shown) {
    Answer created =
        client.post(PEOPLE, person("{\"first_name\":\"F\",\"gender\":\"" + sent + "\"}", ""));
    assertThat(created.text("/data/attributes/gender")).isEqualTo(shown);
  }

  @Test
  void thePrimaryAddressIsTheFirstUnlessAnotherIsSaidToBe() {
    String first = newEmail();
    String second = newEmail();
    Answer created =
        campus.post(
            "Fred",
            email(first) + "," + child("email", "{\"email\":\"" + second + "\",\"primary\":true}"));
    assertThat(created.text("/data/attributes/primary_email_address")).isEqualTo(second);
    assertThat(attributes(included(created, "email_address"), "email"))
        .containsExactly(second, first);
    assertThat(included(created, "email_address").stream().map(it -> it.get("id")).distinct())
        .hasSize(2);
  }

  @Test
  void aRequestThatIsRepeatedWithItsKeyIsAnsweredAgainAndMakesNobody() {
    String body =
        person(
            "{\"first_name\":\"Fred\"}",
            child("contact_assignment", "{\"assigned_to_id\":\"me\"}"));
    String key = newEmail();
    Answer first = client.post(PEOPLE, body, "Idempotency-Key", key);
    Answer second = client.post(PEOPLE, body, "Idempotency-Key", key);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(campus.count()).isEqualTo(2);
    Answer other =
        client.post(PEOPLE, person("{\"first_name\":\"Lisa\"}", ""), "Idempotency-Key", key);
    Faulty.assertError(other, 422);
    assertThat(other.text("/errors/0/source/header")).isEqualTo("Idempotency-Key");
  }

  @Test
  void temporaryIdsOfClientsMeanNothing() {
    Answer created =
        client.post(
            PEOPLE,
            "{\"data\":{\"type\":\"person\",\"id\":\"tmp-1\",\"attributes\":{\"first_name\":\"F\"}},"
                + "\"included\":["
                + child("email", "tmp-2", "{\"email\":\"" + newEmail() + "\"}")
                + "]}");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/data/id")).isNotEqualTo("tmp-1");
    assertThat(included(created, "email_address")).hasSize(1);
  }

  @Test
  void whoHasNoPlaceInAnOrganizationIsGivenNone() {
    String id = campus.create("Fred", "");
    assertThat(campus.read(id, "").at("/data/relationships/organizational_permissions/data"))
        .isEmpty();
  }
}
