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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever has an e-mail address that a new person is given is not made again. */
class MergeByPostIT {

  private final Campus campus = Campus.create();
  private final Client client = campus.client();

  @Test
  void whoeverHasAnAddressAlreadyGainsWhatIsMissingAndLosesNothing() {
    String email = newEmail();
    String id =
        campus.create(
            "Fred",
            email(email)
                + ","
                + child("phone_number", "{\"number\":\"111-111-1111\",\"location\":\"home\"}"));
    Answer merged =
        client.post(
            PEOPLE,
            person(
                "{\"first_name\":\"Frederick\",\"last_name\":\"Smith\"}",
                String.join(
                    ",",
                    email(" " + email.toUpperCase(Locale.ROOT) + " "),
                    email(newEmail()),
                    child("phone_number", "{\"number\":\"111-111-1111\"}"),
                    child("phone_number", "{\"number\":\"333-333-3333\"}"),
                    child("organizational_permission", "{}"),
                    child("contact_assignment", "{\"assigned_to_id\":\"me\"}"))));
    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
    assertThat(merged.at("/meta/user_merged").asBoolean()).isTrue();
    assertThat(merged.text("/data/id")).isEqualTo(id);
    assertThat(merged.text("/data/attributes/full_name")).isEqualTo("Fred Smith");
    assertThat(merged.text("/data/attributes/primary_email_address")).isEqualTo(email);
    assertThat(included(merged, "email_address")).hasSize(2);
    assertThat(attributes(included(merged, "phone_number"), "number"))
        .containsExactly("111-111-1111", "333-333-3333");
    assertThat(attributes(included(merged, "phone_number"), "location")).contains("home");
    assertThat(included(merged, "organizational_permission")).hasSize(1);
    assertThat(included(merged, "contact_assignment")).hasSize(1);

    Answer again =
        campus.post(
            "Fred",
            email(email) + "," + child("contact_assignment", "{\"assigned_to_id\":\"me\"}"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/data/relationships")).isEqualTo(merged.at("/data/relationships"));
  }

  @Test
  void namesAndPhonesMergeNobody() {
    String phone = child("phone_number", "{\"number\":\"+1 407 826 2000\"}");
    String one = campus.create("Fred", phone);
    assertThat(campus.create("Fred", phone)).isNotEqualTo(one);
  }

  @Test
  void nobodyIsMergedOverTheWallOfAnOrganization() {
    String email = newEmail();
    String here = campus.create("Fred", email(email));
    Campus elsewhere = Campus.create();
    String there = elsewhere.create("Fred", email(email));
    assertThat(there).isNotEqualTo(here);
    assertThat(elsewhere.client().get(PEOPLE + "/" + here).status()).isEqualTo(404);
  }

  @Test
  void ofManyAtOnceOneIsMadeAndTheOthersAreMerged() throws Exception {
    String email = newEmail();
    Callable<Answer> post =
        () ->
            campus.post(
                "Fred",
                email(email) + "," + child("contact_assignment", "{\"assigned_to_id\":\"me\"}"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = threads.invokeAll(Collections.nCopies(20, post));
      List<Answer> all = answers.stream().map(Future::resultNow).toList();
      assertThat(all.stream().filter(it -> it.status() == 201)).hasSize(1);
      assertThat(all.stream().filter(it -> it.status() == 200)).hasSize(19);
      Set<String> ids = all.stream().map(it -> it.text("/data/id")).collect(Collectors.toSet());
      assertThat(ids).hasSize(1);
      assertThat(
              campus
                  .read(ids.iterator().next(), "")
                  .at("/data/relationships/reverse_contact_assignments/data"))
          .hasSize(1);
    }
    assertThat(campus.count()).isEqualTo(2);
  }
}
