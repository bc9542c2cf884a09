package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import org.junit.jupiter.api.Test;

/** The form by which a participant is edited. */
class EditIT {

  private final RunningServer server = RunningServer.shared();
  private final Client api = server.newWorkspace();
  private final Visitor visitor = Visitor.signedIn(server, api.token());
  private final RegisteredParticipant participant = RegisteredParticipant.register(api);
  private final String apiPath = participant.apiPath();
  private final String path = participant.path();

  @Test
  void anEditChangesWhatWasTypedAndNothingElse() {
    api.post(
        "/v1/custom-fields",
        "{\"code\":\"Shirt\",\"label\":\"Shirt\",\"type\":\"list\",\"options\":[{\"code\":\"m\",\"label\":\"M\"}]}");
    Answer form = visitor.get(path + "/edit");
    assertThat(form.body()).contains("value=\"Melanie\"", "type=\"email\"", ">Shirt<");
    Answer saved =
        visitor.post(
            path + "/edit",
            "version",
            Visitor.hidden(form, "version"),
            "firstName",
            "Melanie",
            "lastName",
            " Master ",
            "email",
            "m@example.org",
            "contactInformation.new1.type",
            "mobile",
            "contactInformation.new1.value",
            "0170 1234567",
            "gender",
            "female",
            "dateOfBirth",
            "2001-02-03",
            "notes",
            "one\r\ntwo",
            "marketingOptOut",
            "true");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(api.get(apiPath).text("/data/lastName")).isEqualTo("Master");
    assertThat(visitor.get(path).body())
        .contains("Melanie Master", "0170 1234567", "one\ntwo", "Female", "Feb 3, 2001");
    int events = api.get(apiPath + "/history").at("/data").size();
    visitor.post(
        path + "/edit",
        "version",
        Integer.toString(events - 1),
        "lastName",
        "Master",
        "notes",
        "one\r\ntwo",
        "marketingOptOut",
        "true");
    assertThat(api.get(apiPath + "/history").at("/data")).hasSize(events);
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
    visitor.get(path + "/edit");
    Answer refused =
        visitor.post(
            path + "/edit",
            "version",
            "0",
            "email",
            "not an address",
            "dateOfBirth",
            "tomorrow",
            "address.city",
            "Bonn");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"dateOfBirth-error\"", "value=\"Bonn\"");
    Answer email =
        visitor.post(
            path + "/edit", "version", "0", "email", "not an address", "address.city", "Bonn");
    assertThat(email.status()).isEqualTo(422);
    assertThat(email.body())
        .contains(
            "id=\"email-error\"", "value=\"not an address\"", "value=\"Bonn\"", "aria-invalid");
    assertThat(api.get(apiPath + "/history").at("/data")).hasSize(1);
  }

  @Test
  void twoEditsAtOnceAreExplainedAndBroughtTogether() {
    visitor.get(path + "/edit");
    participant.patch("{\"firstName\":\"Marlene\",\"address\":{\"city\":\"Berlin\"}}");
    Answer conflict =
        visitor.post(
            path + "/edit",
            "version",
            "0",
            "firstName",
            "Melanie",
            "lastName",
            "Mine",
            "address.city",
            "Bern");
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.body())
        .contains(
            "Somebody else has changed this participant", "value=\"Marlene\"", "value=\"Mine\"")
        .contains("value=\"Bern\"", "id=\"address.city-other\"", ">Berlin<");
    Answer again =
        visitor.post(
            path + "/edit",
            "version",
            Visitor.hidden(conflict, "version"),
            "firstName",
            "Marlene",
            "lastName",
            "Mine",
            "address.city",
            "Bern");
    assertThat(again.status()).isEqualTo(303);
    assertThat(api.get(apiPath).text("/data/firstName")).isEqualTo("Marlene");
    assertThat(api.get(apiPath).text("/data/lastName")).isEqualTo("Mine");
  }
}
