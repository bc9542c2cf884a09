package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.PEOPLE;
import static io.rollbook.server.dialect.missionhub.Campus.child;
import static io.rollbook.server.dialect.missionhub.Campus.email;
import static io.rollbook.server.dialect.missionhub.Campus.included;
import static io.rollbook.server.dialect.missionhub.Campus.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer shows the fields and brings along the relationships that it is asked for. */
class ViewIT {

  private final Campus campus = Campus.create();
  private final Client client = campus.client();
  private final String fred =
      campus.create(
          "Fred",
          String.join(
              ",",
              email(newEmail()),
              child("phone_number", "{\"number\":\"1\"}"),
              child("organizational_permission", "{}"),
              child("contact_assignment", "{\"assigned_to_id\":\"me\"}")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fields[person]=first_name",
        "fields[person][]=first_name",
        "fields%5Bperson%5D=first_name",
        "fields=first_name",
        "fields[person]=first_name,nonsense",
        "fields[person]=first_name&fields[nonsense]=x"
      })
  void fieldsTrimAttributesAndRelationships(String fields) {
    Answer read = campus.read(fred, fields);
    assertThat(read.at("/data").toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"type\":\"person\",\"attributes\":{\"first_name\":\"Fred\"}}"
                .formatted(fred));
  }

  @Test
  void relationshipsAreFieldsToo() {
    Answer read = campus.read(fred, "fields[person]=last_name,phone_numbers");
    assertThat(read.at("/data/attributes").propertyNames()).containsExactly("last_name");
    assertThat(read.at("/data/relationships").propertyNames()).containsExactly("phone_numbers");
  }

  @Test
  void fieldsOfNothingShowNothing() {
    Answer read = campus.read(fred, "fields[person]=");
    assertThat(read.at("/data/attributes")).isEmpty();
    assertThat(read.at("/data").has("relationships")).isFalse();
  }

  @Test
  void fieldsOfWhatIsIncludedAreItsOwn() {
    Answer read =
        campus.read(fred, "include=email_addresses,phone_numbers&fields[phone_number]=number");
    assertThat(included(read, "phone_number").getFirst().get("attributes").toString())
        .isEqualTo("{\"number\":\"1\"}");
    assertThat(included(read, "email_address").getFirst().at("/attributes").size()).isEqualTo(2);
  }

  @Test
  void fieldsMayComeWithTheBody() {
    Answer created =
        client.post(
            PEOPLE,
            "{\"fields\":{\"person\":\"first_name\"},\"data\":{\"attributes\":{\"first_name\":\"Lisa\"}}}");
    assertThat(created.at("/data/attributes").propertyNames()).containsExactly("first_name");
    Answer plain =
        client.post(
            PEOPLE, "{\"fields\":\"gender\",\"data\":{\"attributes\":{\"first_name\":\"Lisa\"}}}");
    assertThat(plain.at("/data/attributes").propertyNames()).containsExactly("gender");
  }

  @Test
  void onlyWhatIsAskedForComesAlong() {
    assertThat(campus.read(fred, "").json().has("included")).isFalse();
    Answer emails = campus.read(fred, "include=email_addresses");
    assertThat(types(emails)).containsExactly("email_address");
    Answer none = campus.read(fred, "include=addresses");
    assertThat(none.at("/included").isArray()).isTrue();
    assertThat(none.at("/included")).isEmpty();
  }

  @Test
  void pathsLeadOn() {
    Answer read =
        campus.read(
            fred,
            "include=reverse_contact_assignments.assigned_to.email_addresses,"
                + "reverse_contact_assignments.organization,"
                + "reverse_contact_assignments.person,organizational_permissions.organization");
    assertThat(types(read))
        .containsExactlyInAnyOrder(
            "contact_assignment",
            "person",
            "email_address",
            "organization",
            "organizational_permission");
    assertThat(included(read, "person").getFirst().get("id").asString()).isEqualTo(campus.me());
    assertThat(included(read, "person").getFirst().at("/relationships").has("contact_assignments"))
        .isFalse();
  }

  @Test
  void whatIsPrimaryIsNotIncludedAgain() {
    Answer list = client.get(PEOPLE + "?include=reverse_contact_assignments.assigned_to&sort=id");
    assertThat(list.at("/data")).hasSize(2);
    assertThat(included(list, "person")).isEmpty();
  }

  @Test
  void everyRelationshipTellsWhatItLeadsTo() {
    Answer read =
        campus.read(
            fred,
            "include=email_addresses,phone_numbers,organizational_permissions,"
                + "reverse_contact_assignments");
    assertThat(read.at("/data/relationships").propertyStream())
        .allSatisfy(
            it ->
                assertThat(it.getValue().get("data").valueStream())
                    .allSatisfy(
                        link ->
                            assertThat(read.at("/included").valueStream())
                                .anySatisfy(
                                    resource -> {
                                      assertThat(resource.get("id")).isEqualTo(link.get("id"));
                                      assertThat(resource.get("type")).isEqualTo(link.get("type"));
                                    })));
  }

  private static List<String> types(Answer answer) {
    return answer.at("/included").valueStream().map(it -> it.get("type").asString()).toList();
  }
}
