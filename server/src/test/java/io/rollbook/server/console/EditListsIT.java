package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The lists in the form by which a participant is edited: contact points and other addresses. */
class EditListsIT {

  private static final String WAY = "contactInformation.";
  private static final String ADDRESS = "otherAddresses.";

  private final RunningServer server = RunningServer.shared();
  private final Client api = server.newWorkspace();
  private final Visitor visitor = Visitor.signedIn(server, api.token());
  private final RegisteredParticipant participant = RegisteredParticipant.register(api);
  private final String path = participant.path() + "/edit";

  @BeforeEach
  void twoWaysAndAnAddress() {
    visitor.get(path);
    Answer added =
        send(
            "0",
            WAY + "new1.type",
            "landline",
            WAY + "new1.value",
            "0221 1",
            WAY + "new1.extension",
            "17",
            WAY + "new2.type",
            "email",
            WAY + "new2.value",
            "two@example.org",
            ADDRESS + "new1.kind",
            "permanent",
            ADDRESS + "new1.city",
            "Bonn",
            ADDRESS + "new1.lines",
            "c/o <b>\r\nThird floor");
    assertThat(added.status()).isEqualTo(303);
  }

  @Test
  void whatIsAddedIsThereWithAnIdThatStays() {
    assertThat(ways()).hasSize(2);
    assertThat(ways().toString()).contains("0221 1", "\"17\"", "two@example.org", "landline");
    assertThat(addresses().toString()).contains("permanent", "Bonn", "c/o <b>", "Third floor");
    assertThat(visitor.get(path).body())
        .contains("name=\"" + WAY + id(0) + ".value\"", "c/o &lt;b&gt;\nThird floor");
    String first = id(0);
    assertThat(send(version(), WAY + first + ".value", "0221 2").status()).isEqualTo(303);
    assertThat(ways()).hasSize(2);
    assertThat(id(0)).isEqualTo(first);
    assertThat(ways().toString()).contains("0221 2", "\"17\"").doesNotContain("0221 1");
  }

  @Test
  void whatIsMarkedOrEmptiedIsRemovedAndTheRestStays() {
    String address = addresses().get(0).get("id").asString();
    Answer removed =
        send(
            version(),
            WAY + id(0) + ".remove",
            "true",
            ADDRESS + address + ".city",
            "",
            ADDRESS + address + ".kind",
            "",
            ADDRESS + address + ".lines",
            "");
    assertThat(removed.status()).isEqualTo(303);
    assertThat(ways()).hasSize(1);
    assertThat(ways().toString()).contains("two@example.org");
    assertThat(addresses()).isEmpty();
  }

  @Test
  void anotherRowCanBeAskedForAndNothingTypedIsLost() {
    int events = history();
    Answer more =
        send(
            version(),
            "firstName",
            "Typed",
            WAY + "new1.value",
            "0170",
            "more",
            WAY.replace(".", ""));
    assertThat(more.status()).isEqualTo(200);
    assertThat(more.body())
        .contains("value=\"Typed\"", "value=\"0170\"", "name=\"" + WAY + "new2.value\"");
    assertThat(history()).isEqualTo(events);
  }

  @Test
  void whatIsWrongIsToldAtItsRow() {
    int events = history();
    Answer wrong =
        send(
            version(),
            WAY + "new1.value",
            "0170",
            WAY + "new2.type",
            "email",
            WAY + "new2.value",
            "no address",
            WAY + "new3.location",
            "home",
            WAY + "new4.type",
            "pigeon",
            WAY + "new4.value",
            "x",
            ADDRESS + "new1.city",
            "x".repeat(300));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("id=\"" + WAY + "new1.type-error\"", "id=\"" + WAY + "new2.value-error\"")
        .contains("id=\"" + WAY + "new3.value-error\"", "id=\"" + WAY + "new4.type-error\"")
        .contains("id=\"" + ADDRESS + "new1.city-error\"", "value=\"no address\"");
    assertThat(history()).isEqualTo(events);
  }

  @Test
  void twoWhoEditTheListsAtOnceUndoNothingOfEachOther() {
    String version = version();
    String first = id(0);
    String second = ways().get(1).get("id").asString();
    send(version, WAY + first + ".value", "0221 3");
    Answer conflict =
        send(
            version,
            WAY + first + ".type",
            "landline",
            WAY + first + ".value",
            "0221 1",
            WAY + second + ".value",
            "mine@example.org");
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.body()).contains("value=\"0221 3\"", "value=\"mine@example.org\"");
    String now = version();
    send(now, WAY + first + ".remove", "true");
    Answer gone = send(now, WAY + first + ".value", "0221 4");
    assertThat(gone.status()).isEqualTo(409);
    assertThat(gone.body()).contains("value=\"0221 4\"");
  }

  private Answer send(String version, String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "version";
    all[1] = version;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return visitor.post(path, all);
  }

  private JsonNode ways() {
    return export().at("/contactPoints");
  }

  private JsonNode addresses() {
    return export().at("/addresses");
  }

  private String id(int index) {
    return ways().get(index).get("id").asString();
  }

  private String version() {
    return export().at("/version").asString();
  }

  private int history() {
    return export().at("/history").size();
  }

  private Answer export() {
    return api.get(participant.apiPath() + "/export");
  }
}
