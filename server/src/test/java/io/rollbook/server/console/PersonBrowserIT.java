package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.audit.Caller;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import io.rollbook.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The pages about one participant in a browser. */
@InBrowser
class PersonBrowserIT {

  private static final String LIST = "/console/participants/";
  private static final String MERGED = "section[aria-labelledby=merged-title]";

  private final RunningServer server = Browser.server();
  private Browser browser;
  private Client api;
  private String path;
  private String other;

  @BeforeEach
  void somebodyWithABrowser() {
    browser = Browser.atHand();
    String workspace =
        server
            .client(RunningServer.ADMIN_TOKEN)
            .post("/v1/workspaces", "{\"name\":\"Persons\"}")
            .text("/data/id");
    api = server.client(server.newToken(workspace, ""));
    path = LIST + register("Şükrü", "نور", "12345 Long Street");
    other = register("Ada", "Älpler", "");
    String third = register("Наталья", "Иванова", "");
    api.post("/v1/participants/" + id() + "/merge", "{\"duplicate\":\"" + third + "\"}");
    for (String kind : List.of("bookings", "payments")) {
      api.post(
          "/v1/participants/" + id() + "/" + kind,
          "{\"reference\":\"%s 2026-1\",\"amount\":\"1234.50\",\"currency\":\"EUR\"}"
              .formatted(kind));
    }
    WorkspaceId scope = new WorkspaceId(UUID.fromString(workspace));
    Participants participants = server.bean(Participants.class);
    server
        .bean(Assignments.class)
        .assign(
            new Caller(scope, "test", "test", "test"),
            participants.get(scope, other),
            participants.get(scope, id()),
            123L,
            2L);
    browser.signIn(server, api.token(), path);
  }

  @AfterEach
  void theBrowserHasRefusedNothing() {
    if (browser != null) {
      browser.assertNothingRefused();
    }
  }

  @Test
  void everyPageCanBeUsedByEverybody() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("person", "");
    pages.put("edit-lists", "/edit");
    pages.put("duplicates", "/duplicates");
    pages.put("duplicates-refused", "/merge?with=x");
    pages.put("merge", "/merge?with=" + other);
    pages.put("ledger", "/ledger");
    pages.put("assignments", "/assignments");
    pages.put("verify", "/verify");
    pages.put("erase", "/erase");
    pages.forEach(
        (name, page) -> {
          browser.open(server.address() + path + page);
          browser.look(name);
        });
    browser.follow("main button.danger");
    browser.look("erase-refused");
    browser.open(server.address() + path + "/ledger");
    browser.follow("section button.primary");
    browser.look("ledger-refused");
    browser.open(server.address() + path);
    browser.follow(MERGED + " a.button");
    browser.look("unmerge");
  }

  @Test
  void twoAreMergedAndPartedAgain() {
    browser.open(server.address() + path + "/duplicates");
    browser.follow("tbody a.button");
    browser.follow("main button.primary");
    assertThat(browser.texts(MERGED + " li")).hasSize(2);
    browser.open(server.address() + LIST + other);
    assertThat(browser.url()).endsWith(path + "?merged");
    browser.follow(MERGED + " li:last-child a.button");
    browser.follow("main button.primary");
    browser.follow(".notice a");
    assertThat(browser.find("h1").getText()).contains("Ada Älpler");
  }

  @Test
  void somebodyIsErasedByTypingTheNumber() {
    browser.open(server.address() + path + "/erase");
    String number = browser.find("#number-hint").getText().replaceAll("[^0-9]", "");
    browser.find("#number").sendKeys(number);
    browser.follow("main button.danger");
    assertThat(browser.url()).endsWith(path + "/erasure");
    browser.awaitTexts(".notice", it -> it.toString().contains("no copy is left"));
    browser.look("receipt");
  }

  @Test
  void aPaymentIsRecordedByTheForm() {
    browser.open(server.address() + path + "/ledger");
    browser.find("input[type=radio][value=payment]").click();
    browser.find("#reference").sendKeys("H-1");
    browser.find("#amount").sendKeys("12.50");
    browser.submitBy("#amount");
    assertThat(browser.texts("tbody th")).contains("H-1");
    assertThat(browser.texts(".values dd")).contains("€1,247.00");
  }

  @Test
  void anEntryIsReversedOnlyAfterASecondThought() {
    browser.open(server.address() + path + "/ledger");
    assertThat(browser.find("details button").isDisplayed()).isFalse();
    browser.find("summary").click();
    browser.await(() -> browser.find("details button").isDisplayed());
    browser.look("ledger-open");
    browser.follow("details button");
    assertThat(browser.texts("del")).containsExactly("€1,234.50");
  }

  @Test
  void theEnterKeySavesAndAddsNoRow() {
    browser.open(server.address() + path + "/edit");
    browser.follow("button[value=contactInformation]");
    browser.find("[name='contactInformation.new2.type'] option[value=mobile]").click();
    browser.find("[name='contactInformation.new2.value']").sendKeys("0170 1", Keys.ENTER);
    browser.await(() -> browser.url().endsWith("?saved"));
    assertThat(browser.texts("dd")).anyMatch(it -> it.contains("0170 1"));
  }

  @Test
  void theExportIsAFile() {
    browser.open(server.address() + path);
    assertThat(
            browser.run(
                "return fetch(document.querySelector('a[download]').href)"
                    + ".then(it => it.status + ' ' + it.headers.get('Content-Disposition'))"))
        .startsWith("200 attachment");
  }

  private String id() {
    return path.substring(LIST.length());
  }

  private String register(String first, String last, String street) {
    return api.post(
            "/v1/participants",
            """
            {"participant":{"firstName":"%s","lastName":"%s","email":"same@example.org",
             "address":{"street":"%s"},"contactInformation":[{"type":"landline","value":"0221 %s"}]}}
            """
                .formatted(first, last, street, last.length()))
        .text("/data/id");
  }
}
