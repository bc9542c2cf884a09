package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.PEOPLE;
import static io.rollbook.server.dialect.missionhub.Campus.child;
import static io.rollbook.server.dialect.missionhub.Campus.person;
import static io.rollbook.server.dialect.missionhub.Faulty.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to nobody is refused together with its person, and nothing is recorded. */
class IncludedBadInputIT {

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
  @ValueSource(strings = {"\"person\"", "\"group_membership\"", "\"organization\"", "5"})
  void anotherTypeAmongTheChildrenIs409(String type) {
    both("{\"data\":{\"attributes\":" + FRED + "},\"included\":[{\"type\":" + type + "}]}")
        .forEach(it -> assertError(it, 409, "/included/0/type", "Type does not belong here"));
  }

  @Test
  void includedIsAListOfNotTooMany() {
    both("{\"data\":{\"attributes\":" + FRED + "},\"included\":{}}")
        .forEach(it -> assertError(it, 422, "/included", "Included must be an array"));
    String many =
        String.join(",", Collections.nCopies(101, child("phone_number", "{\"number\":\"1\"}")));
    both(withChild(many))
        .forEach(
            it -> assertError(it, 422, "/included", "Included should have at most 100 item(s)"));
    both(withChild("{\"attributes\":{}}"))
        .forEach(it -> assertError(it, 422, "/included/0/type", "Type can't be blank"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email | {}                          | email  | Email can't be blank",
        "email | {\"email\":null}            | email  | Email can't be blank",
        "email | {\"email\":\"nobody\"}      | email  | Email is invalid",
        "email | {\"email\":5}               | email  | Email is invalid",
        "email | {\"email\":\"a@b.de\",\"primary\":\"perhaps\"} | primary | Primary is invalid",
        "phone_number | {}                   | number | Number can't be blank",
        "phone_number | {\"number\":\" \"}   | number | Number can't be blank",
        "phone_number | {\"number\":5}       | number | Number is invalid",
        "phone_number | {\"number\":\"1\",\"location\":[]} | location | Location is invalid",
        "phone_number | {\"number\":\"1\",\"validated\":5} | validated | Validated is invalid",
        "phone_number | {\"number\":\"1\\u0000\"} | number | Number has invalid characters",
        "address | {\"city\":{}}             | city   | City is invalid",
        "address | {\"city\":\"a\",\"address_type\":\"x\"} | address_type | Address type is not"
            + " included in the list",
        "organizational_permission | {\"permission_id\":5}   | permission_id | Permission is not"
            + " included in the list",
        "organizational_permission | {\"permission_id\":0}   | permission_id | Permission is"
            + " invalid",
        "organizational_permission | {\"permission_id\":1.5} | permission_id | Permission is"
            + " invalid",
        "organizational_permission | {\"permission_id\":99999999999999999999} | permission_id |"
            + " Permission is invalid",
        "organizational_permission | {\"permission_id\":null} | permission_id | Permission can't be"
            + " blank",
        "organizational_permission | {\"followup_status\":\"x\"} | followup_status | Followup"
            + " status is invalid",
        "organizational_permission | {\"archive_date\":\"x\"} | archive_date | Archive date is"
            + " invalid",
        "organizational_permission | {\"archive_date\":5}    | archive_date | Archive date is"
            + " invalid",
        "organizational_permission | {\"organization_id\":1} | organization_id | Organization not"
            + " found",
        "organizational_permission | {\"organization_id\":\"x\"} | organization_id | Organization"
            + " is invalid",
        "contact_assignment | {\"assigned_to_id\":{}} | assigned_to_id | Assigned to is invalid",
        "contact_assignment | {\"assigned_to_id\":\"999999999\"} | assigned_to_id | Assigned to"
            + " must exist",
        "contact_assignment | {\"person_id\":\"nobody\"}    | person_id | Person must exist",
        "contact_assignment | {\"assigned_to_id\":\"me\",\"organization_id\":1} | organization_id |"
            + " Organization not found",
        "contact_assignment | {\"assigned_to_id\":\"me\",\"pathway_stage_id\":\"x\"} |"
            + " pathway_stage_id | Pathway stage is invalid"
      })
  void aWrongChildIsNamed(String type, String attributes, String attribute, String detail) {
    for (Answer answer : both(withChild(child(type, attributes)))) {
      assertError(answer, 422, "/included/0/attributes/" + attribute, detail);
    }
  }

  @Test
  void anAddressIsNotNothing() {
    both(withChild(child("address", "{}")))
        .forEach(it -> assertError(it, 422, "/included/0", "Address can't be blank"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"assigned_to_id\":null,\"person_id\":null}",
        "{\"assigned_to_id\":\"me\",\"person_id\":\"me\"}"
      })
  void anAssignmentNamesExactlyOneEnd(String attributes) {
    both(withChild(child("contact_assignment", attributes)))
        .forEach(
            it ->
                assertError(
                    it,
                    422,
                    "/included/0",
                    "Exactly one of assigned_to_id and person_id must be given"));
  }

  @Test
  void nobodyIsAssignedToThemselves() {
    assertError(
        campus.put("me", child("contact_assignment", "{\"assigned_to_id\":\"me\"}")),
        422,
        "/included/0/attributes/assigned_to_id",
        "Assigned to must be somebody else");
    assertError(
        campus.post(
            "Fred",
            Campus.email("leader@example.org")
                + ","
                + child("contact_assignment", "{\"person_id\":\"me\"}")),
        422,
        "/included/1/attributes/person_id",
        "Person must be somebody else");
  }

  @Test
  void anotherOrganizationsPersonDoesNotExistHere() {
    String stranger = Campus.create().me();
    assertError(
        campus.post(
            "Fred", child("contact_assignment", "{\"assigned_to_id\":\"" + stranger + "\"}")),
        422,
        "/included/0/attributes/assigned_to_id",
        "Assigned to must exist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email",
        "phone_number",
        "address",
        "organizational_permission",
        "contact_assignment"
      })
  void whatIsChangedMustBeThePersonsOwn(String type) {
    Answer stranger =
        Campus.create()
            .post(
                "Fred",
                String.join(
                    ",",
                    Campus.email(Campus.newEmail()),
                    child("phone_number", "{\"number\":\"1\"}"),
                    child("address", "{\"city\":\"Rome\"}"),
                    child("organizational_permission", "{}"),
                    child("contact_assignment", "{\"assigned_to_id\":\"me\"}")));
    String shown = type.equals("email") ? "email_address" : type;
    String others = Campus.included(stranger, shown).getFirst().get("id").asString();
    for (String id : List.of(others, "1", "x", campus.me() + "91", campus.me() + "12301")) {
      assertError(
          campus.put("me", child(type, id, "{\"email\":\"a@b.de\",\"number\":\"1\"}")),
          422,
          "/included/0/id",
          "Id must exist");
    }
  }

  private List<Answer> both(String body) {
    return List.of(client.post(PEOPLE, body), client.put(PEOPLE + "/me", body));
  }

  private static String withChild(String children) {
    return person(FRED, children);
  }
}
