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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever has an e-mail address that is given to somebody is the same person. */
class MergeByPutIT {

  private final Campus campus = Campus.create();
  private final Client client = campus.client();

  @Test
  void addingSomebodysAddressMergesThemIntoTheOneThatThePathNames() {
    String email = newEmail();
    String kept = campus.create("Fred", email(newEmail()));
    String other =
        campus.create(
            "Freddy",
            email(email)
                + ","
                + child("phone_number", "{\"number\":\"111-111-1111\"}")
                + ","
                + child("contact_assignment", "{\"assigned_to_id\":\"me\"}"));
    Answer merged = campus.put(kept, email(email));
    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
    assertThat(merged.at("/meta/user_merged").asBoolean()).isTrue();
    assertThat(merged.text("/data/id")).isEqualTo(kept);
    assertThat(merged.text("/data/attributes/first_name")).isEqualTo("Fred");
    assertThat(attributes(included(merged, "email_address"), "email")).contains(email);

    Answer read = campus.read(other, "include=phone_numbers,reverse_contact_assignments");
    assertThat(read.text("/data/id")).isEqualTo(kept);
    assertThat(included(read, "phone_number")).hasSize(1);
    assertThat(attributes(included(read, "contact_assignment"), "person_id")).containsExactly(kept);
    assertThat(campus.ids("")).contains(kept).doesNotContain(other);
    assertThat(campus.ids("filters[assigned_tos]=me")).containsExactly(kept);
    assertThat(campus.ids("filters[assigned_tos]=unassigned")).containsExactly(campus.me());
  }

  @Test
  void theChildrenOfTheOneWhoWasMergedAreNotTakenForThoseOfTheOther() {
    String email = newEmail();
    String kept =
        campus.create(
            "Fred", email(newEmail()) + "," + child("phone_number", "{\"number\":\"1\"}"));
    Answer other =
        campus.post("Freddy", email(email) + "," + child("phone_number", "{\"number\":\"2\"}"));
    campus.put(kept, email(email));
    String formerPhone = included(other, "phone_number").getFirst().get("id").asString();
    assertThat(client.delete("/apis/v4/phone_numbers/" + formerPhone).status()).isEqualTo(404);
    assertThat(
            attributes(
                included(campus.read(kept, "include=phone_numbers"), "phone_number"), "number"))
        .containsExactly("1", "2");
  }

  @Test
  void changingAnAddressIntoSomebodysMergesThemToo() {
    String email = newEmail();
    Answer kept = campus.post("Fred", email(newEmail()));
    String other = campus.create("Freddy", email(email));
    Answer merged =
        campus.put(
            kept.text("/data/id"),
            child(
                "email",
                included(kept, "email_address").getFirst().get("id").asString(),
                "{\"email\":\"" + email + "\"}"));
    assertThat(merged.at("/meta/user_merged").asBoolean()).as(merged.body()).isTrue();
    assertThat(campus.read(other, "").text("/data/id")).isEqualTo(kept.text("/data/id"));
  }

  @Test
  void nothingIsMergedByARequestThatIsRefused() {
    String email = newEmail();
    String kept = campus.create("Fred", "");
    String other = campus.create("Freddy", email(email));
    Answer refused =
        campus.put(kept, email(email) + "," + child("phone_number", "1", "{\"number\":\"2\"}"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(campus.read(other, "").text("/data/id")).isEqualTo(other);
    assertThat(campus.read(kept, "").at("/data/relationships/email_addresses/data")).isEmpty();
  }

  @Test
  void ofSeveralAtOnceNoneLeavesTwoWithOneAddress() throws Exception {
    String email = newEmail();
    List<String> people =
        Stream.of("A", "B", "C", "D", "E", "F").map(it -> campus.create(it, "")).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> puts =
          people.stream().<Callable<Answer>>map(id -> () -> campus.put(id, email(email))).toList();
      threads.invokeAll(puts).forEach(it -> assertThat(it.resultNow().status()).isEqualTo(200));
    }
    assertThat(people.stream().map(it -> campus.read(it, "").text("/data/id")).distinct())
        .hasSize(1);
    assertThat(client.get(PEOPLE + "?filters[name]=" + email).at("/data")).hasSize(1);
  }

  @Test
  void sendingOnesOwnAddressAgainMergesNobody() {
    String shared = newEmail();
    String one = participant(shared);
    String two = participant(shared);
    Answer same =
        client.put(PEOPLE + "/" + one, person("{\"first_name\":\"Fred\"}", email(shared)));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.json().has("meta")).isFalse();
    assertThat(client.get("/v1/participants/" + two).text("/data/id")).isEqualTo(two);
  }

  private String participant(String email) {
    return client
        .post("/v1/participants", "{\"participant\":{\"email\":\"" + email + "\"}}")
        .text("/data/id");
  }
}
