package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Faulty.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no assignment and no permission is refused, and nothing is recorded. */
class RelatedBadInputIT {

  private static final String ASSIGNMENTS = "/apis/v4/contact_assignments";
  private static final String PERMISSIONS = "/apis/v4/organizational_permissions";
  private static final String ALL =
      "include=contact_assignments,reverse_contact_assignments,organizational_permissions";

  private final Campus campus = Campus.create();
  private final Client client = campus.client();
  private final Answer fred =
      campus.post(
          "Fred",
          Campus.child("contact_assignment", "{\"assigned_to_id\":\"me\"}")
              + ","
              + Campus.child("organizational_permission", "{}"));
  private final String assignment = ASSIGNMENTS + "/" + idOf("contact_assignment");
  private final String permission = PERMISSIONS + "/" + idOf("organizational_permission");
  private final Answer before = campus.read(fred.text("/data/id"), ALL);
  private final Answer leader = campus.read("me", ALL);

  @AfterEach
  void nothingIsRecorded() {
    assertThat(campus.read(fred.text("/data/id"), ALL).json()).isEqualTo(before.json());
    assertThat(campus.read("me", ALL).json()).isEqualTo(leader.json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "\"x\"", "{\"data\":{}} more", "{\"data\":{},\"data\":{}}"})
  void whatIsNotOneJsonObjectIs400(String body) {
    all(body).forEach(it -> assertError(it, 400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":[]}", "{\"data\":5}"})
  void aDocumentWithoutDataIs422(String body) {
    all(body).forEach(it -> assertError(it, 422));
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "contact_assignments", ""})
  void anotherTypeIs409(String type) {
    all("{\"data\":{\"type\":\"" + type + "\",\"attributes\":{}}}")
        .forEach(it -> assertError(it, 409));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                         | assigned_to_id   | Assigned to can't be blank",
        "{}                         | person_id        | Person can't be blank",
        "{\"person_id\":null}       | person_id        | Person can't be blank",
        "{\"person_id\":[]}         | person_id        | Person is invalid",
        "{\"person_id\":true}       | person_id        | Person is invalid",
        "{\"organization_id\":1}    | organization_id  | Organization not found",
        "{\"organization_id\":\"x\"} | organization_id | Organization is invalid",
        "{\"pathway_stage_id\":-1}  | pathway_stage_id | Pathway stage is invalid",
        "{\"pathway_stage_id\":99999999999999999999} | pathway_stage_id | Pathway stage is invalid",
        "{\"pathway_stage_id\":1.5} | pathway_stage_id | Pathway stage is invalid",
        "{\"person_id\":\"me\",\"assigned_to_id\":\"999999999\"} | assigned_to_id | Assigned to"
            + " must exist",
        "{\"person_id\":\"nobody\",\"assigned_to_id\":\"me\"} | person_id | Person must exist",
        "{\"person_id\":\"me\",\"assigned_to_id\":\"me\"} | person_id | Person must be somebody"
            + " else"
      })
  void aWrongAssignmentIsNamed(String attributes, String attribute, String detail) {
    assertError(
        client.post(ASSIGNMENTS, body(attributes)), 422, "/data/attributes/" + attribute, detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "{\"data\":5}", "{\"data\":{}}", "{\"data\":{\"id\":[]}}", "[]"})
  void aWrongRelationshipIs422(String relationship) {
    assertError(
        client.post(
            ASSIGNMENTS,
            "{\"data\":{\"attributes\":{\"assigned_to_id\":\"me\"},\"relationships\":{\"person\":"
                + relationship
                + "}}}"),
        422);
  }

  @Test
  void relationshipsThatAreNoObjectAre422() {
    all("{\"data\":{\"relationships\":[]}}").forEach(it -> assertError(it, 422));
    all("{\"data\":{\"attributes\":[]}}").forEach(it -> assertError(it, 422));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"permission_id\":9}          | permission_id   | Permission is not included in the list",
        "{\"permission_id\":\"boss\"}   | permission_id   | Permission is invalid",
        "{\"followup_status\":\"x\"}    | followup_status | Followup status is invalid",
        "{\"followup_status\":5}        | followup_status | Followup status is invalid",
        "{\"cru_status\":\"a\\u0000\"}  | cru_status      | Cru status has invalid characters",
        "{\"archive_date\":\"2024-13\"} | archive_date    | Archive date is invalid",
        "{\"organization_id\":1}        | organization_id | Organization not found"
      })
  void aWrongPermissionIsNamed(String attributes, String attribute, String detail) {
    String withPerson = attributes.replace("{", "{\"person_id\":\"me\",");
    assertError(
        client.post(PERMISSIONS, body(withPerson)), 422, "/data/attributes/" + attribute, detail);
    assertError(
        client.put(permission, body(attributes)), 422, "/data/attributes/" + attribute, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                           | Person can't be blank",
        "{\"person_id\":\"nobody\"}   | Person must exist",
        "{\"person_id\":\"9999999\"}  | Person must exist",
        "{\"person_id\":{}}           | Person is invalid"
      })
  void aPermissionIsSomebodys(String attributes, String detail) {
    assertError(
        client.post(PERMISSIONS, body(attributes)), 422, "/data/attributes/person_id", detail);
  }

  @Test
  void aPermissionStaysInItsOrganization() {
    String id = idOf("organizational_permission");
    assertError(
        client.put(
            permission,
            "{\"data\":{\"id\":\"%s\",\"attributes\":{\"organization_id\":1}}}".formatted(id)),
        422,
        "/data/attributes/organization_id",
        "Organization can't be changed");
  }

  @Test
  void aWorkspaceWithoutAnOrganizationHasNoPlaceInOne() {
    Client none = RunningServer.shared().newWorkspace();
    Answer refused =
        none.post(
            Campus.PEOPLE,
            Campus.person(
                "{\"first_name\":\"Fred\"}", Campus.child("organizational_permission", "{}")));
    assertError(refused, 422, "/included/0/attributes/organization_id", "Organization not found");
  }

  @Test
  void theIdInTheBodyIsTheOneInThePath() {
    String body = "{\"data\":{\"id\":\"1\",\"attributes\":{}}}";
    assertError(client.put(permission, body), 409);
    assertError(client.put(assignment, "{\"data\":{\"id\":\"99999\",\"attributes\":{}}}"), 409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0", "-1", "99999999999999999999", "999999999999999999", "1e3"})
  void whatNamesNothingIsNotFound(String id) {
    for (String path : List.of(ASSIGNMENTS + "/" + id, PERMISSIONS + "/" + id)) {
      assertError(client.put(path, body("{}")), 404);
      assertError(client.delete(path), 404);
    }
    assertError(client.get(ASSIGNMENTS + "/" + id), 404);
  }

  @Test
  void whatIsNotOfferedIs405() {
    assertError(client.get(permission), 405);
    assertError(client.get(ASSIGNMENTS), 405);
    assertError(client.patch(assignment, body("{}")), 405);
    assertError(client.get("/apis/v4/email_addresses/1"), 405);
  }

  @Test
  void whoMayOnlyReadWritesNothing() {
    Client reader = campus.clientWithScopes("[\"participants:read\"]");
    Client nobody = campus.clientWithToken("");
    for (String path : List.of(assignment, permission, "/apis/v4/phone_numbers/1")) {
      assertError(reader.delete(path), 403);
      assertError(nobody.delete(path), 401);
    }
    for (String path : List.of(ASSIGNMENTS, PERMISSIONS)) {
      assertError(reader.post(path, body("{}")), 403);
      assertError(nobody.post(path, body("{}")), 401);
    }
    assertThat(reader.get(assignment).status()).isEqualTo(200);
  }

  private List<Answer> all(String body) {
    return List.of(
        client.post(ASSIGNMENTS, body),
        client.put(assignment, body),
        client.post(PERMISSIONS, body),
        client.put(permission, body));
  }

  private static String body(String attributes) {
    return "{\"data\":{\"attributes\":" + attributes + "}}";
  }

  private String idOf(String type) {
    return Campus.included(fred, type).getFirst().get("id").asString();
  }
}
