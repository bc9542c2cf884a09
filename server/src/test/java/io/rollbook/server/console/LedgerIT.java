package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a participant has booked and paid, as people see and record it. */
class LedgerIT {

  private final RunningServer server = RunningServer.shared();
  private final Client api = server.newWorkspace();
  private final Visitor visitor = Visitor.signedIn(server, api.token());
  private final RegisteredParticipant participant = RegisteredParticipant.register(api);
  private final String path = participant.path() + "/ledger";

  @Test
  void whatIsRecordedCountsUntilItIsReversed() {
    assertThat(visitor.get(path).body()).contains("Nothing is booked");
    assertThat(record("booking", "Course <1>", "1200.50", "eur").header("Location"))
        .isEqualTo(path + "?saved");
    assertThat(record("payment", "H-1", "200", "EUR").status()).isEqualTo(303);
    Answer page = visitor.get(path + "?saved");
    assertThat(page.body())
        .contains("It is recorded.", "Course &lt;1&gt;", "€1,200.50", "€200.00", "€1,000.50")
        .contains("name=\"currency\"", "value=\"EUR\"");
    Answer reversed = visitor.post(path + "/reversal", "kind", "payment", "reference", "H-1");
    assertThat(reversed.status()).isEqualTo(303);
    assertThat(visitor.get(path).body()).contains("<del>€200.00</del>", "€0.00");
    assertThat(api.get(participant.apiPath() + "/payments").at("/data/0/reversed").asBoolean())
        .isTrue();
    int events = history();
    visitor.post(path + "/reversal", "kind", "payment", "reference", "H-1");
    record("booking", "Course <1>", "1200.50", "EUR");
    assertThat(history()).isEqualTo(events);
  }

  @Test
  void amountsAreReadAndShownInTheViewersLanguage() {
    assertThat(visitor.get(path, "Accept-Language", "de").body()).contains("Wie 12,50");
    record("booking", "A", "1234.50", "EUR");
    assertThat(visitor.get(path, "Accept-Language", "de").body()).contains("1.234,50\u00a0€");
    assertThat(record("booking", "B", "1,234", "EUR").status()).isEqualTo(422);
    assertThat(history()).isEqualTo(2);
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
    visitor.get(path);
    Answer blank = record("payment", "", "", "");
    assertThat(blank.status()).isEqualTo(422);
    assertThat(blank.body())
        .contains("id=\"reference-error\"", "id=\"amount-error\"", "id=\"currency-error\"")
        .containsPattern("value=\"payment\"[^>]*checked");
    for (List<String> wrong :
        List.of(
            List.of("R", "x", "EUR"),
            List.of("R", "0", "EUR"),
            List.of("R", "-1", "EUR"),
            List.of("R", "1.234", "EUR"),
            List.of("R", "9999999999999", "EUR"),
            List.of("R", "1", "XYZ"),
            List.of("R".repeat(300), "1", "EUR"))) {
      Answer refused = record("booking", wrong.get(0), wrong.get(1), wrong.get(2));
      assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
      assertThat(refused.body()).contains("value=\"" + wrong.get(1) + "\"", "aria-invalid");
    }
    record("booking", "R", "1", "EUR");
    assertThat(record("booking", "R", "2", "EUR").body()).contains("id=\"reference-error\"");
    assertThat(record("payment", "P", "2", "USD").body())
        .contains("must be EUR, as for all other entries");
    assertThat(visitor.post(path + "/reversal", "kind", "payment", "reference", "R").status())
        .isEqualTo(404);
    assertThat(history()).isEqualTo(2);
  }

  private Answer record(String kind, String reference, String amount, String currency) {
    return visitor.post(
        path, "kind", kind, "reference", reference, "amount", amount, "currency", currency);
  }

  private int history() {
    return api.get(participant.apiPath() + "/history").at("/data").size();
  }
}
