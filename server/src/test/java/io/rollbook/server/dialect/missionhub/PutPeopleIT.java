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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person changes in what is sent, and in nothing else. */
class PutPeopleIT {

  private static final String ALL =
      "include=email_addresses,phone_numbers,addresses,organizational_permissions,"
          + "contact_assignments,reverse_contact_assignments";

  private final Campus campus = Campus.create();
  private final Client client = campus.client();

  @Test
  void absentMembersKeepTheirValueAndNullClearsIt() {
    String id = campus.create("Fred", email(newEmail()));
    String path = PEOPLE + "/" + id;
    Answer set =
        client.put(
            path,
            person(
                "{\"last_name\":\"Smith\",\"gender\":\"Male\",\"student_status\":\"high_school\","
                    + "\"picture\":\"https://example.org/fred.png\"}",
                ""));
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(set.text("/data/attributes/full_name")).isEqualTo("Fred Smith");
    assertThat(set.text("/data/attributes/picture")).isEqualTo("https://example.org/fred.png");
    assertThat(set.json().has("meta")).isFalse();
    Answer cleared =
        client.put(
            path,
            person(
                "{\"last_name\":null,\"gender\":null,\"student_status\":null,\"picture\":null}",
                ""));
    assertThat(cleared.text("/data/attributes/full_name")).isEqualTo("Fred");
    assertThat(cleared.at("/data/attributes/last_name").isNull()).isTrue();
    assertThat(cleared.at("/data/attributes/gender").isNull()).isTrue();
    assertThat(cleared.at("/data/attributes/student_status").isNull()).isTrue();
    assertThat(cleared.at("/data/attributes/picture").isNull()).isTrue();
    assertThat(cleared.at("/data/attributes/primary_email_address").isNull()).isFalse();
  }

  @Test
  void childrenWithAnIdAreChangedAndOthersAreAdded() {
    Answer created =
        campus.post(
            "Fred",
            String.join(
                ",",
                email(newEmail()),
                child("phone_number", "{\"number\":\"111-111-1111\",\"location\":\"mobile\"}"),
                child("address", "{\"address1\":\"1 Home St\",\"city\":\"Orlando\"}")));
    String id = created.text("/data/id");
    String email = newEmail();
    Answer changed =
        campus.put(
            id,
            String.join(
                ",",
                child("email", idOf(created, "email_address"), "{\"email\":\"" + email + "\"}"),
                child("phone_number", idOf(created, "phone_number"), "{\"location\":\"work\"}"),
                child("address", idOf(created, "address"), "{\"city\":\"Tampa\"}"),
                child("phone_number", "{\"number\":\"222-222-2222\"}")));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(attributes(included(changed, "email_address"), "email")).containsExactly(email);
    assertThat(idOf(changed, "email_address")).isEqualTo(idOf(created, "email_address"));
    assertThat(attributes(included(changed, "phone_number"), "number"))
        .containsExactly("111-111-1111", "222-222-2222");
    assertThat(idOf(changed, "phone_number")).isEqualTo(idOf(created, "phone_number"));
    assertThat(attributes(included(changed, "phone_number"), "location")).contains("work");
    assertThat(attributes(included(changed, "address"), "address1")).containsExactly("1 Home St");
    assertThat(attributes(included(changed, "address"), "city")).containsExactly("Tampa");
    assertThat(idOf(changed, "address")).isEqualTo(idOf(created, "address"));
    assertThat(campus.read(id, ALL).at("/data")).isEqualTo(changed.at("/data"));
  }

  @Test
  void anotherAddressCanBecomeThePrimaryOne() {
    String first = newEmail();
    String second = newEmail();
    Answer created = campus.post("Fred", email(first) + "," + email(second));
    String other = included(created, "email_address").getLast().get("id").asString();
    Answer changed =
        campus.put(created.text("/data/id"), child("email", other, "{\"primary\":true}"));
    assertThat(changed.text("/data/attributes/primary_email_address")).isEqualTo(second);
    assertThat(attributes(included(changed, "email_address"), "email"))
        .containsExactly(second, first);
    assertThat(attributes(included(changed, "email_address"), "primary"))
        .containsExactly("true", "false");
  }

  @Test
  void anAddressCanBecomeOneOfAnotherKind() {
    Answer created = campus.post("Fred", child("address", "{\"address1\":\"1 Home St\"}"));
    Answer changed =
        campus.put(
            created.text("/data/id"),
            child("address", idOf(created, "address"), "{\"address_type\":\"permanent\"}"));
    assertThat(attributes(included(changed, "address"), "address_type"))
        .containsExactly("permanent");
    assertThat(attributes(included(changed, "address"), "address1")).containsExactly("1 Home St");
  }

  @Test
  void streetAndNumberOfAnotherApiSurviveAnAnswerThatIsSentBack() {
    Answer created =
        client.post(
            "/v1/participants",
            "{\"participant\":{\"email\":\"%s\",\"firstName\":\"Fred\",\"address\":{\"street\":\"Domstr.\",\"houseNumber\":\"5a\"}}}"
                .formatted(newEmail()));
    String id = created.text("/data/id");
    Answer read = campus.read(id, "include=addresses");
    assertThat(read.text("/included/0/attributes/address1")).isEqualTo("Domstr. 5a");
    campus.put(
        read.text("/data/id"),
        child(
            "address",
            read.text("/included/0/id"),
            "{\"address1\":\"Domstr. 5a\",\"city\":\"Köln\"}"));
    Answer there = client.get("/v1/participants/" + id);
    assertThat(there.text("/data/address/street")).isEqualTo("Domstr.");
    assertThat(there.text("/data/address/houseNumber")).isEqualTo("5a");
    assertThat(there.text("/data/address/city")).isEqualTo("Köln");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-05T16:44:03.000Z", "Fri, 05 Jan 2024 16:44:03 GMT"})
  void anArchiveDateHidesAndNullBringsBack(String archiveDate) {
    String id = campus.create("Fred", child("organizational_permission", "{}"));
    Answer archived =
        campus.put(
            id, child("organizational_permission", "{\"archive_date\":\"" + archiveDate + "\"}"));
    assertThat(archived.status()).as(archived.body()).isEqualTo(200);
    assertThat(attributes(included(archived, "organizational_permission"), "archive_date"))
        .containsExactly("2024-01-05T16:44:03Z");
    assertThat(campus.ids("")).doesNotContain(id);
    assertThat(campus.ids("filters[include_archived]=true")).contains(id);
    assertThat(client.get("/v1/participants/" + id).text("/data/status")).isEqualTo("archived");

    String permission = idOf(archived, "organizational_permission");
    campus.put(id, child("organizational_permission", permission, "{\"archive_date\":null}"));
    assertThat(campus.ids("")).contains(id);
    assertThat(client.get("/v1/participants/" + id).text("/data/status")).isEqualTo("lead");
  }

  @Test
  void aFollowUpStatusOfNoContactIsAnObjectionToMarketing() {
    String id = campus.create("Fred", child("organizational_permission", "{}"));
    Answer changed =
        campus.put(
            id, child("organizational_permission", "{\"followup_status\":\"do_not_contact\"}"));
    assertThat(attributes(included(changed, "organizational_permission"), "followup_status"))
        .containsExactly("do_not_contact");
    assertThat(attributes(included(changed, "organizational_permission"), "permission_id"))
        .containsExactly("2");
  }

  @Test
  void assignmentsAreMadeAndMovedToAnotherStage() {
    String id = campus.create("Fred", "");
    Answer assigned =
        campus.put(
            id,
            child(
                "contact_assignment",
                "{\"assigned_to_id\":\"" + campus.me() + "\",\"pathway_stage_id\":1}"));
    assertThat(attributes(included(assigned, "contact_assignment"), "pathway_stage_id"))
        .containsExactly("1");
    Answer moved =
        campus.put(
            id,
            child(
                "contact_assignment",
                idOf(assigned, "contact_assignment"),
                "{\"pathway_stage_id\":\"3\"}"));
    assertThat(attributes(included(moved, "contact_assignment"), "pathway_stage_id"))
        .containsExactly("3");
    assertThat(idOf(moved, "contact_assignment")).isEqualTo(idOf(assigned, "contact_assignment"));
  }

  @Test
  void thePathMayNameAPersonByUuidAndAsMe() {
    String id = campus.create("Fred", "");
    String uuid = client.get("/v1/participants/" + id).text("/data/id");
    Answer byUuid = client.put(PEOPLE + "/" + uuid, person("{\"last_name\":\"Smith\"}", ""));
    assertThat(byUuid.text("/data/id")).isEqualTo(id);
    Answer me = client.put(PEOPLE + "/me", person("{\"first_name\":\"Lena\"}", ""));
    assertThat(me.text("/data/id")).isEqualTo(campus.me());
    assertThat(client.get(PEOPLE + "/me").text("/data/attributes/first_name")).isEqualTo("Lena");
  }

  @Test
  void whatIsSentAgainChangesNothing() {
    String email = newEmail();
    Answer created =
        campus.post(
            "Fred",
            String.join(
                ",",
                email(email),
                child("phone_number", "{\"number\":\"111-111-1111\"}"),
                child("address", "{\"address1\":\"1 Home St\"}"),
                child("organizational_permission", "{}"),
                child("contact_assignment", "{\"assigned_to_id\":\"me\"}")));
    Answer again =
        campus.put(
            created.text("/data/id"),
            String.join(
                ",",
                email(email),
                child("phone_number", "{\"number\":\"111-111-1111\"}"),
                child("address", "{\"address1\":\"1 Home St\"}"),
                child("organizational_permission", "{}"),
                child("contact_assignment", "{\"assigned_to_id\":\"me\"}")));
    assertThat(again.at("/data")).isEqualTo(created.at("/data"));
  }

  private static String idOf(Answer answer, String type) {
    return included(answer, type).getFirst().get("id").asString();
  }
}
