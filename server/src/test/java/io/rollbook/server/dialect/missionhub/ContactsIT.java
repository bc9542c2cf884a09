package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.attributes;
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

/** What a person can be reached by is taken away one by one. */
class ContactsIT {

  private static final String ROOT = "/apis/v4/";

  private final Campus campus = Campus.create();
  private final Client client = campus.client();
  private final String second = newEmail();
  private final Answer fred =
      campus.post(
          "Fred",
          String.join(
              ",",
              email(newEmail()),
              email(second),
              child("phone_number", "{\"number\":\"1\"}"),
              child("phone_number", "{\"number\":\"2\",\"location\":\"mobile\"}"),
              child("address", "{\"address1\":\"1 Home St\"}"),
              child("address", "{\"address1\":\"2 Home St\",\"address_type\":\"permanent\"}")));

  @Test
  void afterThePrimaryAddressTheNextIsPrimary() {
    Answer deleted = client.delete(ROOT + "email_addresses/" + id("email_address", 0));
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    Answer left = read("email_addresses");
    assertThat(left.text("/data/attributes/primary_email_address")).isEqualTo(second);
    assertThat(included(left, "email_address").getFirst().get("id").asString())
        .isEqualTo(id("email_address", 1));
    client.delete(ROOT + "email_addresses/" + id("email_address", 1));
    assertThat(read("email_addresses").at("/data/attributes/primary_email_address").isNull())
        .isTrue();
  }

  @Test
  void phoneNumbersGoOneByOne() {
    assertThat(client.delete(ROOT + "phone_numbers/" + id("phone_number", 0)).status())
        .isEqualTo(204);
    assertThat(attributes(included(read("phone_numbers"), "phone_number"), "number"))
        .containsExactly("2");
  }

  @Test
  void postalAddressesGoOneByOne() {
    assertThat(client.delete(ROOT + "addresses/" + id("address", 0)).status()).isEqualTo(204);
    assertThat(attributes(included(read("addresses"), "address"), "address1"))
        .containsExactly("2 Home St");
    assertThat(client.delete(ROOT + "addresses/" + id("address", 1)).status()).isEqualTo(204);
    assertThat(read("addresses").at("/included")).isEmpty();
  }

  @Test
  void whatIsGoneIsNotFound() {
    String path = ROOT + "phone_numbers/" + id("phone_number", 0);
    client.delete(path);
    Faulty.assertError(client.delete(path), 404);
  }

  @Test
  void oneKindIsNotTakenForAnother() {
    assertThat(client.delete(ROOT + "addresses/" + id("phone_number", 0)).status()).isEqualTo(404);
    assertThat(client.delete(ROOT + "phone_numbers/" + id("email_address", 0)).status())
        .isEqualTo(404);
    assertThat(client.delete(ROOT + "email_addresses/" + id("address", 0)).status()).isEqualTo(404);
  }

  @Test
  void anotherOrganizationsContactsAreNotFound() {
    Client elsewhere = Campus.create().client();
    assertThat(elsewhere.delete(ROOT + "phone_numbers/" + id("phone_number", 0)).status())
        .isEqualTo(404);
    assertThat(included(read("phone_numbers"), "phone_number")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "abc", "-1", "%00", "99999999999999999999999999999999999999"})
  void whatNamesNothingIsNotFound(String id) {
    for (String kind : List.of("email_addresses/", "phone_numbers/", "addresses/")) {
      assertThat(client.delete(ROOT + kind + id).status()).isIn(404, 400);
    }
  }

  private Answer read(String relationship) {
    return campus.read(fred.text("/data/id"), "include=" + relationship);
  }

  private String id(String type, int index) {
    return included(fred, type).get(index).get("id").asString();
  }
}
