package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
  private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

  private final RunningServer server = Browser.server();
  private Browser browser;
  private Client api;
  private String path;
  private String other;

  @BeforeEach
  void somebodyWithABrowser() {
    assumeTrue(
        Browser.shared().isPresent(),
        "There is no Chromium with its driver on this machine: the console is not tried in one");
    browser = Browser.shared().orElseThrow();
    browser.forget();
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
    browser.open(server.address() + "/console/sign-in");
    browser.find("#token").sendKeys(api.token());
    browser.submitBy("#token");
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
          look(name);
        });
    browser.follow("main button.danger");
    look("erase-refused");
    browser.open(server.address() + path + "/ledger");
    browser.follow("section button.primary");
    look("ledger-refused");
    browser.open(server.address() + path);
    browser.follow(MERGED + " a.button");
    look("unmerge");
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
    look("receipt");
  }

  @Test
  void anEntryIsReversedOnlyAfterASecondThought() {
    browser.open(server.address() + path + "/ledger");
    assertThat(browser.find("details button").isDisplayed()).isFalse();
    browser.find("summary").click();
    browser.await(() -> browser.find("details button").isDisplayed());
    look("ledger-open");
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

  private void look(String page) {
    for (int width : WIDTHS) {
      browser.show(width, false);
      browser.shoot(page + "-" + width + "-light");
      browser.assertAccessible(page + " at " + width);
    }
    browser.show(WIDTHS.getLast(), true);
    browser.shoot(page + "-1280-dark");
    browser.assertAccessible(page + ", dark");
    browser.show(WIDTHS.getFirst(), true);
    browser.shoot(page + "-360-dark");
    browser.show(WIDTHS.getLast(), false);
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
