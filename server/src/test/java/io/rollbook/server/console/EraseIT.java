package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The erasure of a participant by people, and its receipt. */
class EraseIT {

  private static final Pattern NUMBER = Pattern.compile("Type ([0-9]+) to confirm");

  private final RunningServer server = RunningServer.shared();
  private final Client api = server.newWorkspace();
  private final Visitor visitor = Visitor.signedIn(server, api.token());
  private final RegisteredParticipant participant = RegisteredParticipant.register(api);
  private final String path = participant.path();

  @Test
  void whoseNumberWasTypedIsErasedAndTheReceiptHasAnAddressOfItsOwn() {
    String number = number();
    Answer erased = erase(number, "0", "Article 17 <GDPR>");
    assertThat(erased.status()).isEqualTo(303);
    assertThat(erased.header("Location")).isEqualTo(path + "/erasure");
    assertThat(visitor.get(path + "/erasure").body())
        .contains("Article 17 &lt;GDPR&gt;", ">" + number + "<", ">Console<")
        .doesNotContain("Melanie");
    assertThat(visitor.get(path).status()).isEqualTo(404);
    assertThat(api.get(participant.apiPath()).status()).isEqualTo(404);
    assertThat(api.get(participant.apiPath() + "/erasure").text("/data/dialect"))
        .isEqualTo("console");
    assertThat(visitor.get(path + "/erase").header("Location")).isEqualTo(path + "/erasure");
    assertThat(erase(number, "0", "").header("Location")).isEqualTo(path + "/erasure");
    assertThat(visitor.get("/console/participants/" + number + "/erasure").status()).isEqualTo(200);
  }

  @Test
  void nobodyIsErasedWithoutTheNumberOrForAReasonThatNamesThem() {
    String number = number();
    for (String wrong : new String[] {"", "x", number + "0", " " + number + " 1"}) {
      Answer refused = erase(wrong, "0", "Wish <b>");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body())
          .contains("id=\"number-error\"", "value=\"Wish &lt;b&gt;\"", "aria-invalid");
    }
    Answer named = erase(number, "0", "Melanie wants it");
    assertThat(named.status()).isEqualTo(422);
    assertThat(named.body())
        .contains("must not name", "id=\"reason-error\"", "value=\"" + number + "\"");
    assertThat(erase(number, "0", "x".repeat(501)).status()).isEqualTo(422);
    assertThat(visitor.post(path + "/erase", "number", number).status()).isEqualTo(400);
    assertThat(visitor.get(path + "/erasure").status()).isEqualTo(404);
    assertThat(api.get(participant.apiPath() + "/history").at("/data")).hasSize(1);
  }

  @Test
  void nobodyIsErasedOnWhatSomebodyElseHasChanged() {
    String number = number();
    participant.patch("{\"lastName\":\"Master\"}");
    Answer conflict = erase(number, "0", "Wish");
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.body())
        .contains("nothing was erased", "value=\"Wish\"", "name=\"version\" value=\"1\"");
    assertThat(api.get(participant.apiPath()).status()).isEqualTo(200);
  }

  private String number() {
    Matcher number = NUMBER.matcher(visitor.get(path + "/erase").body());
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  private Answer erase(String number, String version, String reason) {
    return visitor.post(path + "/erase", "version", version, "number", number, "reason", reason);
  }
}
