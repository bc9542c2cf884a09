package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two who are one person, side by side; made one, and parted again. */
class MergeIT {

  private static final String LIST = "/console/participants/";

  private final RunningServer server = RunningServer.shared();
  private final Client api = server.newWorkspace();
  private final Visitor visitor = Visitor.signedIn(server, api.token());
  private final RegisteredParticipant survivor = RegisteredParticipant.register(api);
  private final Answer other =
      api.post(
          "/v1/participants",
          "{\"participant\":{\"firstName\":\"Mel\",\"email\":\"M@example.org\","
              + "\"birthCity\":\"<i>Köln</i>\",\"customerNumber\":\"C-1\"}}");
  private final String duplicate = other.text("/data/id");
  private final String path = survivor.path();

  @Test
  void whoSharesAnAddressIsFoundAndShownBesideWithWhatComesOver() {
    assertThat(visitor.get(path + "/duplicates").body())
        .contains(">Mel<", "M@example.org", "/merge?with=" + duplicate)
        .doesNotContain("<i>");
    Answer page = visitor.get(path + "/merge?with=" + duplicate);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("&lt;i&gt;Köln&lt;/i&gt;", "comes over", "does not come over")
        .contains("merge?with=" + survivor.path().substring(LIST.length()))
        .doesNotContain("<i>");
    assertThat(history()).isEqualTo(1);
  }

  @Test
  void theSurvivorGainsWhatItLacksAndTheOtherAddressLeadsToIt() {
    assertThat(merge().status()).isEqualTo(303);
    assertThat(birthCity()).isEqualTo("<i>Köln</i>");
    assertThat(api.get(survivor.apiPath() + "/history").at("/data").toString())
        .contains("DuplicateMerged", "\"dialect\":\"console\"");
    assertThat(visitor.get(path).body()).contains("Merged duplicates", "/unmerge/" + duplicate);
    Answer away = visitor.get(LIST + duplicate);
    assertThat(away.status()).isEqualTo(303);
    assertThat(away.header("Location")).isEqualTo(path + "?merged");
    assertThat(visitor.get(path + "?merged").body()).contains("has been merged into this one");
    for (String page : List.of("/edit", "/past?version=0", "/ledger", "/duplicates", "/verify")) {
      assertThat(visitor.get(LIST + duplicate + page).body()).as(page).contains("Melanie");
    }
    int events = history();
    assertThat(merge().status()).isEqualTo(303);
    assertThat(history()).isEqualTo(events);
  }

  @Test
  void aMergeIsTakenBackAfterItWasToldWhatStays() {
    merge();
    survivor.patch("{\"birthCity\":\"Changed\"}");
    Answer page = visitor.get(path + "/unmerge/" + duplicate);
    assertThat(page.body()).contains("What stays here", "Place of birth", "Customer number");
    Answer parted =
        visitor.post(path + "/unmerge/" + duplicate, "version", Visitor.hidden(page, "version"));
    assertThat(parted.status()).isEqualTo(303);
    assertThat(parted.header("Location")).startsWith(path + "?released=");
    assertThat(visitor.get(parted.header("Location")).body())
        .contains("was taken back", LIST + parted.header("Location").replaceAll(".*=", ""))
        .doesNotContain("/unmerge/");
    assertThat(birthCity()).isEqualTo("Changed");
    assertThat(visitor.get(LIST + duplicate).body()).contains("&lt;i&gt;Köln&lt;/i&gt;");
    int events = history();
    assertThat(visitor.post(path + "/unmerge/" + duplicate, "version", "0").status())
        .isEqualTo(303);
    assertThat(history()).isEqualTo(events);
    assertThat(visitor.get(path + "?released=%3Cb%3E").body()).doesNotContain("was taken back");
  }

  @Test
  void nothingIsMergedOrPartedOnWhatSomebodyElseHasChanged() {
    visitor.get(path + "/merge?with=" + duplicate);
    api.patch(other.header("Location"), "{\"participant\":{\"lastName\":\"Mine\"}}");
    Answer conflict = merge();
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.body())
        .contains("nothing was merged", "name=\"otherVersion\" value=\"1\"", ">Mine<");
    survivor.patch("{\"birthCity\":\"Own\"}");
    assertThat(merge().status()).isEqualTo(409);
    assertThat(history()).isEqualTo(2);
    visitor.post(path + "/merge", "with", duplicate, "version", "1", "otherVersion", "1");
    assertThat(visitor.post(path + "/unmerge/" + duplicate, "version", "1").status())
        .isEqualTo(409);
    assertThat(visitor.get(path).body()).contains("/unmerge/");
  }

  @Test
  void whoIsNotThereOrCannotBeMergedIsTold() {
    String own = survivor.path().substring(LIST.length());
    assertThat(visitor.get(path + "/merge?with=999999999").status()).isEqualTo(422);
    assertThat(visitor.get(path + "/merge?with=%3Cb%3E").body())
        .contains("value=\"&lt;b&gt;\"", "id=\"with-error\"", "does not exist");
    assertThat(visitor.get(path + "/merge?with=").status()).isEqualTo(422);
    assertThat(visitor.get(path + "/merge?with=" + own).body()).contains("participant itself");
    pay(survivor.apiPath(), "EUR");
    pay(other.header("Location"), "CHF");
    assertThat(visitor.get(path + "/merge?with=" + duplicate).body())
        .contains("in another currency")
        .doesNotContain("name=\"otherVersion\"");
    Answer refused =
        visitor.post(path + "/merge", "with", duplicate, "version", "1", "otherVersion", "1");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("in another currency");
    assertThat(visitor.post(path + "/merge", "with", duplicate).status()).isEqualTo(400);
    assertThat(visitor.get(path + "/unmerge/" + duplicate).status()).isEqualTo(303);
    for (String nobody : List.of(own, "x", "00000000-0000-4000-8000-000000000000")) {
      assertThat(visitor.get(path + "/unmerge/" + nobody).status()).isEqualTo(404);
    }
    assertThat(history()).isEqualTo(2);
  }

  private Answer merge() {
    return visitor.post(path + "/merge", "with", duplicate, "version", "0", "otherVersion", "0");
  }

  private void pay(String participant, String currency) {
    assertThat(
            api.post(
                    participant + "/payments",
                    "{\"reference\":\"H-1\",\"amount\":\"1\",\"currency\":\"" + currency + "\"}")
                .status())
        .isEqualTo(201);
  }

  private String birthCity() {
    return api.get(survivor.apiPath() + "/export").text("/attributes/birthCity");
  }

  private int history() {
    return api.get(survivor.apiPath() + "/history").at("/data").size();
  }
}
