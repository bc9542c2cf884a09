package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.child;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A person's place in an organization, from taking it to giving it up. */
class OrganizationalPermissionsIT {

  private static final String PERMISSIONS = "/apis/v4/organizational_permissions";
  private static final String THERE = "this person already has permissions on this organization";

  private final Campus campus = Campus.create();
  private final Client client = campus.client();
  private final String fred = campus.create("Fred", "");

  @Test
  void somebodyJoins() {
    Answer joined = join("\"permission_id\":4,\"followup_status\":\"contacted\"");
    assertThat(joined.status()).as(joined.body()).isEqualTo(201);
    assertThat(joined.text("/data/type")).isEqualTo("organizational_permission");
    assertThat(joined.at("/data/attributes/permission_id").asInt()).isEqualTo(4);
    assertThat(joined.text("/data/attributes/followup_status")).isEqualTo("contacted");
    assertThat(joined.text("/data/relationships/person/data/id")).isEqualTo(fred);
    assertThat(
            campus.read(fred, "").text("/data/relationships/organizational_permissions/data/0/id"))
        .isEqualTo(joined.text("/data/id"));
  }

  @Test
  void thePersonMayBeGivenAsARelationship() {
    Answer joined =
        client.post(
            PERMISSIONS,
            """
            {"data":{"type":"organizational_permission","attributes":{"permission_id":"2"},
             "relationships":{"person":{"data":{"type":"person","id":"%s"}},
              "organization":{"data":{"type":"organization","id":"%s"}}}}}
            """
                .formatted(fred, campus.organization()));
    assertThat(joined.status()).as(joined.body()).isEqualTo(201);
  }

  @Test
  void nobodyJoinsTwice() {
    join("");
    Answer again = join("");
    Faulty.assertError(again, 422, "/data", THERE);
  }

  @Test
  void ofSeveralAtOnceOneJoins() throws Exception {
    Callable<Answer> join = () -> join("");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = threads.invokeAll(Collections.nCopies(8, join));
      assertThat(answers.stream().filter(it -> it.resultNow().status() == 201)).hasSize(1);
      assertThat(answers.stream().filter(it -> it.resultNow().status() == 422)).hasSize(7);
    }
  }

  @Test
  void aRepeatWithItsKeyIsAnsweredAgain() {
    String body = body("");
    String key = Campus.newEmail();
    Answer first = client.post(PERMISSIONS, body, "Idempotency-Key", key);
    Answer again = client.post(PERMISSIONS, body, "Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void absentMembersKeepTheirValue() {
    String path = PERMISSIONS + "/" + join("\"permission_id\":1").text("/data/id");
    Answer changed =
        client.put(path, "{\"data\":{\"attributes\":{\"followup_status\":\"completed\"}}}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.at("/data/attributes/permission_id").asInt()).isEqualTo(1);
    assertThat(changed.text("/data/attributes/followup_status")).isEqualTo("completed");
    Answer cleared = client.put(path, "{\"data\":{\"attributes\":{\"followup_status\":null}}}");
    assertThat(cleared.at("/data/attributes/followup_status").isNull()).isTrue();
  }

  @Test
  void aPlaceIsArchivedAndRestored() {
    String path = PERMISSIONS + "/" + join("").text("/data/id");
    client.put(path, "{\"data\":{\"attributes\":{\"archive_date\":\"2024-01-05T16:44:03.000Z\"}}}");
    assertThat(campus.ids("")).doesNotContain(fred);
    client.put(path, "{\"data\":{\"attributes\":{\"archive_date\":null}}}");
    assertThat(campus.ids("")).contains(fred);
  }

  @Test
  void aPlaceIsGivenUp() {
    String path = PERMISSIONS + "/" + join("").text("/data/id");
    Answer deleted = client.delete(path);
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(client.delete(path).status()).isEqualTo(404);
    assertThat(client.put(path, "{\"data\":{\"attributes\":{}}}").status()).isEqualTo(404);
    assertThat(campus.read(fred, "").at("/data/relationships/organizational_permissions/data"))
        .isEmpty();
    assertThat(join("").status()).isEqualTo(201);
  }

  @Test
  void anotherOrganizationsPlaceIsNotFound() {
    String path = PERMISSIONS + "/" + join("").text("/data/id");
    Client elsewhere = Campus.create().client();
    assertThat(elsewhere.put(path, "{\"data\":{\"attributes\":{}}}").status()).isEqualTo(404);
    assertThat(elsewhere.delete(path).status()).isEqualTo(404);
  }

  private Answer join(String attributes) {
    return client.post(PERMISSIONS, body(attributes));
  }

  private String body(String attributes) {
    return "{\"data\":"
        + child(
            "organizational_permission",
            "{\"person_id\":" + fred + (attributes.isEmpty() ? "" : ",") + attributes + "}")
        + "}";
  }
}
