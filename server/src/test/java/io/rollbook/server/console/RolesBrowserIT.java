package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a credential does not allow is not there to be clicked, and what it allows is. */
@InBrowser
class RolesBrowserIT {

  private static final String FIELDS = "/console/fields";
  private static final String FORMS = "main form[method=post]";

  private final RunningServer server = Browser.server();
  private Browser browser;
  private String workspace;
  private String path;

  @BeforeEach
  void somebodyWithABrowser() {
    browser = Browser.atHand();
    workspace =
        server
            .client(RunningServer.ADMIN_TOKEN)
            .post("/v1/workspaces", "{\"name\":\"Roles\"}")
            .text("/data/id");
    Client api = server.client(server.newToken(workspace, ""));
    api.post("/v1/custom-fields", "{\"code\":\"Diet\",\"label\":\"Diet\",\"type\":\"text\"}");
    path = RegisteredParticipant.register(api).path();
  }

  @AfterEach
  void theBrowserHasRefusedNothing() {
    if (browser != null) {
      browser.assertNothingRefused();
    }
  }

  @Test
  void aReaderFindsEverybodyAndNothingToChange() {
    signIn("[\"participants:read\"]");
    assertThat(pages()).containsExactly("Overview", "Participants", "Custom fields");
    for (String page : List.of("", "/ledger", "/duplicates")) {
      browser.open(server.address() + path + page);
      assertThat(browser.texts("main h1")).hasSize(1);
      assertThat(browser.texts(FORMS)).as(page).isEmpty();
    }
    browser.open(server.address() + path);
    assertThat(buttons()).containsExactly("Bookings and payments", "Assignments", "Duplicates");
    browser.look("reader-participant");
    browser.open(server.address() + FIELDS);
    assertThat(browser.texts("tbody th")).containsExactly("Diet");
    assertThat(browser.texts(FORMS + ", main .actions a")).isEmpty();
    browser.look("reader-fields");
    assertThat(refusalOf(path + "/edit")).isEqualTo("Your credential does not allow this");
    browser.look("refused");
  }

  @Test
  void anAuditorFindsTheHistoryAndNothingToChange() {
    signIn("[\"participants:read\",\"history:read\"]");
    browser.open(server.address() + path);
    assertThat(buttons())
        .containsExactly(
            "Bookings and payments",
            "Assignments",
            "Duplicates",
            "As it was",
            "Verify the history",
            "Export");
    assertThat(browser.texts("#timeline li")).hasSize(1);
    assertThat(browser.texts(FORMS)).isEmpty();
  }

  @Test
  void aWriterWithoutTheRightToReadIsShownNobody() {
    signIn("[\"participants:write\"]");
    assertThat(pages()).containsExactly("Overview");
    for (String page : List.of(path, path + "/edit", "/console/participants", FIELDS)) {
      assertThat(refusalOf(page)).as(page).isEqualTo("Your credential does not allow this");
    }
  }

  @Test
  void whoManagesFieldsChangesThemAndNobody() {
    signIn("[\"participants:read\",\"fields:manage\"]");
    browser.open(server.address() + FIELDS);
    assertThat(browser.texts("main .actions a")).containsExactly("New field");
    assertThat(browser.texts("tbody " + "form a")).containsExactly("Edit", "Retire");
    browser.open(server.address() + path);
    assertThat(browser.texts(FORMS)).isEmpty();
  }

  @Test
  void anOperatorFindsWhatRunsAndNobody() {
    browser.signIn(server, RunningServer.ADMIN_TOKEN, "");
    assertThat(pages()).containsExactly("Overview", "Projections", "Workspaces");
    assertThat(refusalOf(path)).isEqualTo("Your credential does not allow this");
    browser.follow(".who button");
    assertThat(browser.find("main .notice").getText()).isEqualTo("You have signed out.");
    browser.open(server.address() + "/console/projections");
    assertThat(browser.url()).contains("/console/sign-in");
  }

  private void signIn(String scopes) {
    browser.signIn(server, server.newToken(workspace, scopes), "");
  }

  private List<String> pages() {
    return browser.texts("header nav a");
  }

  private List<String> buttons() {
    return browser.texts("main nav.actions a");
  }

  private String refusalOf(String page) {
    browser.open(server.address() + page);
    return browser.find("main h1").getText();
  }
}
