package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import org.junit.jupiter.api.Test;

/** What a person gets who asks what is known of them. */
class ExportIT {

  private final Client client = RunningServer.shared().newWorkspace();

  @Test
  void itIsOneDocumentWithAllThatIsKnownAndAllThatHappened() {
    client.post(
        "/v1/custom-fields",
        "{\"code\":\"Size\",\"label\":\"Size\",\"type\":\"text\",\"default\":\"XL\"}");
    Answer duplicate = create("old@example.de", "Mel");
    Answer created = create("melanie@example.de", "Melanie");
    String path = created.header("Location");
    client.post(path + "/merge", "{\"duplicate\":\"" + duplicate.text("/data/id") + "\"}");
    client.post(
        path + "/payments", "{\"reference\":\"H-1\",\"amount\":\"12.50\",\"currency\":\"EUR\"}");
    Answer export = client.get(path + "/export");
    assertThat(export.status()).isEqualTo(200);
    assertThat(export.header("Cache-Control")).isEqualTo("no-store");
    assertThat(export.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"participant-" + export.text("/number") + ".json\"");
    assertThat(export.text("/id")).isEqualTo(created.text("/data/id"));
    assertThat(export.text("/profile/First_Name")).isEqualTo("Melanie");
    assertThat(export.text("/profile/Size")).isEqualTo("XL");
    assertThat(export.text("/attributes/date_of_birth")).isEqualTo("1990-05-17");
    assertThat(export.text("/attributes/gender")).isEqualTo("female");
    assertThat(export.text("/identifiers/customerNumber")).isEqualTo("C-1");
    assertThat(export.at("/contactPoints").toString()).contains("+49 170 1", "old@example.de");
    assertThat(export.at("/addresses").toString()).contains("Köln");
    assertThat(export.at("/consent/marketingOptOut").isBoolean()).isTrue();
    assertThat(export.at("/payments/0").toString()).contains("H-1", "12.50", "EUR");
    assertThat(export.text("/totals/balance")).isEqualTo("-12.50");
    assertThat(export.text("/merged/0/id")).isEqualTo(duplicate.text("/data/id"));
    assertThat(export.at("/memberships").isArray()).isTrue();
    assertThat(export.at("/experiments").isArray()).isTrue();
    assertThat(export.at("/assignments").isArray()).isTrue();
    assertThat(export.at("/history")).isEqualTo(client.get(path + "/history").at("/data"));
    assertThat(export.at("/history").valueStream().map(it -> it.get("type").asString()))
        .contains("ParticipantRegistered", "MergedInto", "DuplicateMerged", "LedgerEntryRecorded");
  }

  @Test
  void aDuplicateIsExportedAsWhomItWasMergedInto() {
    Answer duplicate = create("old@example.de", "Mel");
    Answer created = create("melanie@example.de", "Melanie");
    client.post(
        created.header("Location") + "/merge",
        "{\"duplicate\":\"" + duplicate.text("/data/id") + "\"}");
    assertThat(client.get(duplicate.header("Location") + "/export").text("/id"))
        .isEqualTo(created.text("/data/id"));
  }

  @Test
  void whoWasTakenForAnotherOneForAWhileIsNotHandedThatOnesHistory() {
    Answer other = create("other@example.de", "Stranger");
    Answer created =
        client.post("/v1/participants", "{\"participant\":{\"email\":\"melanie@example.de\"}}");
    String path = created.header("Location");
    String duplicate = "{\"duplicate\":\"" + other.text("/data/id") + "\"}";
    client.post(path + "/merge", duplicate);
    client.post(path + "/unmerge", duplicate);
    Answer export = client.get(path + "/export");
    assertThat(export.body()).contains("melanie@example.de").doesNotContain("tranger", "other@");
    assertThat(export.at("/history").valueStream().map(it -> it.get("type").asString()))
        .contains("DuplicateMerged", "DuplicateReleased");
    assertThat(client.get(path + "/history").body()).contains("Stranger");
  }

  private Answer create(String email, String name) {
    return client.post(
        "/v1/participants",
        """
        {"participant":{"email":"%s","firstName":"%s","date_of_birth":"1990-05-17","gender":"female",
         "customerNumber":"C-1","address":{"city":"Köln"},
         "contactInformation":[{"type":"mobile","value":"+49 170 1"}]}}
        """
            .formatted(email, name));
  }
}
