package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages for those who run the system, in a browser. */
@InBrowser
class SystemBrowserIT {

  private static final String FIELDS = "/console/fields";
  private static final String PROJECTION = "/console/projections/profile-values";
  private static final String WORKSPACES = "/console/workspaces";
  private static final String API = "/v1/projections/profile-values";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final RunningServer SERVER = RunningServer.start(TestPostgres.newDatabase());

  private final Client admin = SERVER.client(RunningServer.ADMIN_TOKEN);
  private Browser browser;

  @BeforeEach
  void somebodyWithABrowser() {
    browser = Browser.atHand();
  }

  @AfterEach
  void theBrowserHasRefusedNothing() {
    if (browser != null) {
      browser.assertNothingRefused();
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void thePagesOfWorkspacesCanBeUsedByEverybody() {
    browser.signIn(SERVER, RunningServer.ADMIN_TOKEN, "");
    open(WORKSPACES + "/new");
    browser.look("workspace-new");
    browser.find("#name").sendKeys("Evening school");
    browser.find("#checkmangoTeam").sendKeys("x");
    browser.follow("main button.primary");
    browser.look("workspace-refused");
    browser.find("#checkmangoTeam").clear();
    browser.find("#checkmangoTeam").sendKeys("4711");
    browser.find("#bigchangeCustomerId").sendKeys("14711");
    browser.find("#shocklogicKey").sendKeys("SL-KEY-4711");
    browser.follow("main button.primary");
    assertThat(browser.find("h1").getText()).contains("Evening school");
    browser.find("#label").sendKeys("Sign-up form");
    browser.follow("main button.primary");
    browser.look("token");
    String token = Browser.attribute(browser.find("#issued"), "value");
    assertThat(SERVER.client(token).get("/v1/participants").status()).isEqualTo(200);
    String address = browser.url();
    browser.follow("main p.actions a");
    assertThat(browser.find("html").getText()).doesNotContain(token);
    assertThat(browser.run("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
        .doesNotContain(token);
    assertThat(address).doesNotContain(token);
    browser.look("workspace");
    browser.follow("main p.actions a[href$=scopes]");
    browser.find("#missionhubOrganization").sendKeys("0");
    browser.follow("main button.primary");
    browser.look("workspace-scopes");
    browser.find("#missionhubOrganization").clear();
    browser.find("#missionhubOrganization").sendKeys("24711");
    browser.follow("main button.primary");
    assertThat(browser.texts(".values dd")).contains("24711");
    browser.follow("td a.button");
    browser.look("revoke");
    browser.follow("main button.danger");
    assertThat(browser.texts("main [role=status]")).singleElement().asString().contains("revoked");
    assertThat(SERVER.client(token).get("/v1/participants").status()).isEqualTo(401);
    open(WORKSPACES);
    browser.look("workspaces");
  }

  @Test
  void thePagesOfCustomFieldsCanBeUsedByEverybody() {
    Client api = SERVER.newWorkspace();
    define(
        api,
        "Shirt",
        "T-shirt size",
        "list\",\"options\":[{\"code\":\"m\",\"label\":\"Medium\"}],\"default\":\"m");
    define(api, "Diet", "Essgewohnheit \u0646\u0648\u0631", "text");
    define(api, "Old", "No longer asked", "date");
    api.delete("/v1/custom-fields/" + api.get("/v1/custom-fields").text("/data/2/number"));
    browser.signIn(SERVER, api.token(), "");
    open(FIELDS);
    browser.awaitTexts("td.number", it -> it.equals(List.of("0", "0", "0")));
    browser.look("fields");
    browser.follow("button[value=down]");
    browser.awaitTexts("tbody tr[id] th", it -> it.getLast().equals("T-shirt size"));
    assertThat(Browser.attribute(browser.focused(), "value")).isEqualTo("up");
    open(FIELDS + "/new");
    browser.look("field-new");
    browser.find("#label").sendKeys("Ausweis");
    browser.find("#code").sendKeys("1");
    browser.find("#option-code-0").sendKeys("a");
    browser.follow("main button.primary");
    browser.look("field-refused");
    browser.find("#code").clear();
    browser.find("#code").sendKeys("Pass");
    browser.find("#option-code-0").clear();
    browser.follow("main button.primary");
    assertThat(browser.texts("tbody tr[id] th")).last().isEqualTo("Ausweis");
    browser.follow("td a[href$=edit]");
    browser.find("#default").sendKeys("vegan");
    browser.follow("main button.primary");
    assertThat(browser.find("table").getText()).contains("vegan");
    browser.follow("td a[href$=retire]");
    browser.look("field-retire");
    browser.follow("main button.danger");
    assertThat(browser.texts("tbody tr[id] th")).containsExactly("T-shirt size", "Ausweis");
  }

  @Test
  void thePagesOfProjectionsCanBeUsedByEverybodyAndMove() {
    PoisonedParticipant.make(SERVER);
    await().atMost(SOON).until(() -> admin.get(API).at("/data/parked").asLong() >= 2);
    browser.signIn(SERVER, RunningServer.ADMIN_TOKEN, "");
    assertThat(browser.url()).endsWith("/console/overview");
    browser.look("overview-operator");
    open("/console/projections");
    browser.look("projections");
    open(PROJECTION);
    browser.look("projection");
    browser.find("input[value=manual]").click();
    browser.follow("form[action$=rebuilds] button");
    browser.await(() -> !browser.texts("form[action$=switch]").isEmpty());
    browser.look("rebuild");
    long head = admin.get(API).at("/data/head").asLong();
    RegisteredParticipant.register(SERVER.newWorkspace());
    browser.await(() -> Long.parseLong(Browser.attribute(browser.find("#bar"), "max")) > head);
    browser.follow("form[action$=switch] button");
    assertThat(browser.texts("form[action$=rollback]")).isNotEmpty();
    browser.follow("form[action$=rollback] button");
    browser.follow("form[action$=drop] button");
    browser.find("input[value=manual]").click();
    browser.follow("form[action$=rebuilds] button");
    browser.await(() -> !browser.texts("form[action$=switch]").isEmpty());
    browser.follow("form[action$=cancel] button");
    browser.await(
        () -> {
          open(PROJECTION);
          return !browser.texts("form[action$=rebuilds]").isEmpty();
        });
    browser.follow("form[action$=retry] button");
    assertThat(browser.texts("#parked-title ~ .scroll tbody tr")).hasSize(2);
    browser.follow("td a[href$=discard]");
    browser.look("discard");
    browser.find("#reason").sendKeys("Not ours");
    browser.follow("main button.danger");
    assertThat(browser.find("#parked-title + p").getText()).isEqualTo("Every event was taken.");
  }

  private void open(String path) {
    browser.open(SERVER.address() + path);
  }

  private static void define(Client api, String code, String label, String type) {
    assertThat(
            api.post(
                    "/v1/custom-fields",
                    "{\"code\":\""
                        + code
                        + "\",\"label\":\""
                        + label
                        + "\",\"type\":\""
                        + type
                        + "\"}")
                .status())
        .isEqualTo(201);
  }
}
