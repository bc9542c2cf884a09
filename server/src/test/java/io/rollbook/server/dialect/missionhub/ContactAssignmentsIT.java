package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.child;
import static io.rollbook.server.dialect.missionhub.Campus.included;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import org.junit.jupiter.api.Test;

/** Who looks after whom, from the beginning to the end. */
class ContactAssignmentsIT {

  private static final String ASSIGNMENTS = "/apis/v4/contact_assignments";

  private final Campus campus = Campus.create();
  private final Client client = campus.client();
  private final String fred = campus.create("Fred", "");

  @Test
  void anAssignmentIsMadeByRelationshipsAsTheOfficialClientsDo() {
    Answer created =
        client.post(
            ASSIGNMENTS,
            """
            {"data":{"type":"contact_assignment","relationships":{
              "person":{"data":{"type":"person","id":"%s"}},
              "assigned_to":{"data":{"type":"person","id":"%s"}},
              "organization":{"data":{"type":"organization","id":"%s"}},
              "pathway_stage":{"data":{"type":"pathway_stage","id":"2"}}}}}
            """
                .formatted(fred, campus.me(), campus.organization()));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(created.text("/data/type")).isEqualTo("contact_assignment");
    assertThat(created.at("/data/attributes/person_id").asString()).isEqualTo(fred);
    assertThat(created.at("/data/attributes/assigned_to_id").asString()).isEqualTo(campus.me());
    assertThat(created.at("/data/attributes/organization_id").isNumber()).isTrue();
    assertThat(created.at("/data/attributes/pathway_stage_id").asInt()).isEqualTo(2);
    assertThat(created.text("/data/relationships/pathway_stage/data/id")).isEqualTo("2");
    assertThat(created.header("Location")).isEqualTo(ASSIGNMENTS + "/" + created.text("/data/id"));
    assertThat(client.get(created.header("Location")).at("/data")).isEqualTo(created.at("/data"));
  }

  @Test
  void theSameAssignmentIsThereOnce() {
    Answer first = assign(fred, campus.me());
    Answer second = assign(fred, campus.me());
    assertThat(second.text("/data/id")).isEqualTo(first.text("/data/id"));
    assertThat(campus.read(fred, "").at("/data/relationships/reverse_contact_assignments/data"))
        .hasSize(1);
  }

  @Test
  void itIsSeenFromBothEnds() {
    String id = assign(fred, campus.me()).text("/data/id");
    assertThat(
            campus.read(fred, "").text("/data/relationships/reverse_contact_assignments/data/0/id"))
        .isEqualTo(id);
    assertThat(campus.read("me", "").text("/data/relationships/contact_assignments/data/0/id"))
        .isEqualTo(id);
  }

  @Test
  void theStageIsSetAndUnset() {
    String path = ASSIGNMENTS + "/" + assign(fred, campus.me()).text("/data/id");
    Answer set = client.put(path, "{\"data\":{\"attributes\":{\"pathway_stage_id\":\"4\"}}}");
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(set.at("/data/attributes/pathway_stage_id").asInt()).isEqualTo(4);
    Answer same = client.put(path, "{\"data\":{\"attributes\":{}}}");
    assertThat(same.at("/data")).isEqualTo(set.at("/data"));
    Answer unset =
        client.put(path, "{\"data\":{\"relationships\":{\"pathway_stage\":{\"data\":null}}}}");
    assertThat(unset.at("/data/attributes/pathway_stage_id").isNull()).isTrue();
    assertThat(client.get(path).at("/data")).isEqualTo(unset.at("/data"));
  }

  @Test
  void theEndsOfAnAssignmentStay() {
    String path = ASSIGNMENTS + "/" + assign(fred, campus.me()).text("/data/id");
    String lisa = campus.create("Lisa", "");
    Answer other = client.put(path, "{\"data\":{\"attributes\":{\"person_id\":" + lisa + "}}}");
    Faulty.assertError(other, 422, "/data/attributes/person_id", "Person can't be changed");
    Answer same =
        client.put(
            path,
            "{\"data\":{\"attributes\":{\"person_id\":%s,\"assigned_to_id\":\"me\",\"pathway_stage_id\":1}}}"
                .formatted(fred));
    assertThat(same.status()).as(same.body()).isEqualTo(200);
  }

  @Test
  void itEndsForGood() {
    String path = ASSIGNMENTS + "/" + assign(fred, campus.me()).text("/data/id");
    Answer deleted = client.delete(path);
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(client.get(path).status()).isEqualTo(404);
    assertThat(client.delete(path).status()).isEqualTo(404);
    assertThat(campus.read(fred, "").at("/data/relationships/reverse_contact_assignments/data"))
        .isEmpty();
    assertThat(assign(fred, campus.me()).header("Location")).isNotEqualTo(path);
  }

  @Test
  void bothEndsAndTheOrganizationCanBeIncluded() {
    String id = assign(fred, campus.me()).text("/data/id");
    Answer read =
        client.get(
            ASSIGNMENTS + "/" + id + "?include=person,assigned_to.email_addresses,organization");
    assertThat(included(read, "person")).hasSize(2);
    assertThat(included(read, "organization")).hasSize(1);
    assertThat(included(read, "email_address")).hasSize(1);
  }

  @Test
  void aKeyTellsARepeatFromAnotherRequest() {
    String key = Campus.newEmail();
    String body = body(fred, campus.me());
    Answer first = client.post(ASSIGNMENTS, body, "Idempotency-Key", key);
    Answer again = client.post(ASSIGNMENTS, body, "Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.at("/data")).isEqualTo(first.at("/data"));
    Answer other = client.post(ASSIGNMENTS, body(campus.me(), fred), "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void anotherOrganizationsAssignmentIsNotFound() {
    String path = ASSIGNMENTS + "/" + assign(fred, campus.me()).text("/data/id");
    Client elsewhere = Campus.create().client();
    assertThat(elsewhere.get(path).status()).isEqualTo(404);
    assertThat(elsewhere.delete(path).status()).isEqualTo(404);
    assertThat(elsewhere.put(path, "{\"data\":{\"attributes\":{\"pathway_stage_id\":1}}}").status())
        .isEqualTo(404);
    assertThat(client.get(path).status()).isEqualTo(200);
  }

  @Test
  void whoWasErasedIsLookedAfterByNobody() {
    String path = ASSIGNMENTS + "/" + assign(fred, campus.me()).text("/data/id");
    assertThat(client.delete("/v1/participants/" + fred).status()).isEqualTo(200);
    assertThat(client.get(path).status()).isEqualTo(404);
    assertThat(campus.read("me", "").at("/data/relationships/contact_assignments/data")).isEmpty();
  }

  private Answer assign(String person, String assignedTo) {
    Answer answer = client.post(ASSIGNMENTS, body(person, assignedTo));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static String body(String person, String assignedTo) {
    return "{\"data\":"
        + child(
            "contact_assignment",
            "{\"person_id\":\"" + person + "\",\"assigned_to_id\":\"" + assignedTo + "\"}")
        + "}";
  }
}
