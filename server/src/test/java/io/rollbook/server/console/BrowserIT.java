package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What only a browser can tell: how pages look, what scripts do, and what it refuses. */
@InBrowser
class BrowserIT {

  private static final String LIST = "/console/participants";

  private final RunningServer server = Browser.server();
  private Browser browser;
  private Client api;
  private String path;

  @BeforeEach
  void somebodyWithABrowser() {
    browser = Browser.atHand();
    api = server.newWorkspace();
    api.post(
        "/v1/custom-fields",
        "{\"code\":\"Shirt\",\"label\":\"T-shirt"
            + " size\",\"type\":\"list\",\"options\":[{\"code\":\"m\",\"label\":\"M\"}]}");
    register("Ada", "Älpler", "active");
    register("Наталья", "Иванова", "future");
    path = register("Şükrü", "نور", "lead");
    api.patch(
        "/v1/participants" + path.substring(LIST.length()),
        "{\"participant\":{\"address\":{\"city\":\"Bonn\"},\"gender\":\"diverse\"}}");
  }

  @AfterEach
  void theBrowserHasRefusedNothing() {
    if (browser != null) {
      browser.assertNothingRefused();
    }
  }

  @Test
  void everyPageCanBeUsedByEverybody() {
    browser.open(server.address() + "/console/sign-in?out");
    browser.look("sign-in");
    signIn();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "/console/overview");
    pages.put("list", LIST);
    pages.put("list-filtered", LIST + "?status=active&sort=lastName");
    pages.put("list-nobody", LIST + "?q=nobody");
    pages.put("list-refused", LIST + "?createdFrom=x&field=City&value=Bonn");
    pages.put("participant", path);
    pages.put("edit", path + "/edit");
    pages.put("past", path + "/past?version=0");
    pages.put("missing", LIST + "/0");
    pages.forEach(
        (name, page) -> {
          browser.open(server.address() + page);
          browser.look(name);
        });
    browser.open(server.address() + path + "/edit");
    browser.run("document.querySelector('[name=email]').value = 'no address'");
    browser.follow("main button.primary");
    browser.look("edit-refused");
    api.patch(
        "/v1/participants" + path.substring(LIST.length()),
        "{\"participant\":{\"firstName\":\"Marlene\"}}");
    browser.run("document.querySelector('[name=firstName]').value = 'Melanie'");
    browser.follow("main button.primary");
    browser.look("edit-conflict");
  }

  @Test
  void theListFollowsWhatIsTypedAndTheAddressFollowsTheList() {
    signIn();
    assertThat(names()).hasSize(3);
    browser.find("#q").sendKeys("ivan");
    browser.find("#q").sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE);
    browser.find("#q").sendKeys("alp");
    browser.awaitTexts("#results tbody th", it -> it.equals(List.of("Ada Älpler")));
    assertThat(Browser.attribute(browser.focused(), "id")).isEqualTo("q");
    assertThat(browser.find("#shown").getText()).startsWith("1 shown");
    browser.await(() -> browser.url().endsWith(LIST + "?q=alp"));
    browser.open(browser.url());
    assertThat(names()).containsExactly("Ada Älpler");
    browser.find("#q").clear();
    browser.find("#filters > summary").click();
    browser.find("input[value=future]").click();
    browser.awaitTexts("#results tbody th", it -> it.equals(List.of("Наталья Иванова")));
    browser.await(() -> browser.url().endsWith(LIST + "?status=future"));
    browser.open(browser.url());
    assertThat(browser.find("input[value=future]").isDisplayed()).isTrue();
  }

  @Test
  void theOverviewDrawsWhatItsTableSaysAndKeepsUpWithWhatHappens() {
    signIn();
    browser.await(
        () -> {
          browser.open(server.address() + "/console/overview");
          return browser.texts(".bars .number").equals(List.of("1", "1", "1", "0", "0", "0"));
        });
    assertThat(browser.find("[data-chart] canvas").isDisplayed()).isTrue();
    assertThat(
            browser.run(
                "return Chart.getChart(document.querySelector('canvas')).data.datasets"
                    + ".map(it => it.label + it.data.at(-1)).join()"))
        .isEqualTo("Registered3");
    register("Neu", "Dazu", "lead");
    browser.awaitTexts(
        "#live .timeline a", it -> !it.isEmpty() && it.getFirst().equals("Neu Dazu"));
    browser.find("#live-on").click();
    register("Später", "Dazu", "lead");
    browser.run("htmx.trigger(document.querySelector('[data-live]'), 'every')");
    assertThat(browser.texts("#live .timeline a").getFirst()).isEqualTo("Neu Dazu");
  }

  @Test
  void timesAreInTheViewersZoneAndExactOnHover() {
    signIn();
    browser.open(server.address() + path);
    WebElement time = browser.find("main time");
    assertThat(Browser.attribute(time, "title"))
        .isEqualTo(Browser.attribute(time, "datetime"))
        .endsWith("Z");
    assertThat(time.getText())
        .isEqualTo(
            browser.run(
                "return new Intl.DateTimeFormat(navigator.languages[0], {dateStyle: 'medium',"
                    + " timeStyle: 'short', timeZone: arguments[1]}).format(new"
                    + " Date(arguments[0]))",
                Browser.attribute(time, "datetime"),
                Browser.ZONE));
  }

  @Test
  void aStatusIsChangedByAButton() {
    signIn();
    browser.open(server.address() + path);
    browser.find("#reason").sendKeys("Contract signed");
    browser.follow("button[value=active]");
    assertThat(browser.find("h1 .badge").getText()).isEqualTo("Active");
    assertThat(browser.texts("#timeline li")).first().asString().contains("Contract signed");
  }

  @Test
  void theSliderShowsThePast() {
    signIn();
    browser.open(server.address() + path + "/past");
    assertThat(browser.texts("tr.differs")).isEmpty();
    browser.find("#version").sendKeys(Keys.ARROW_LEFT);
    browser.awaitTexts("tr.differs th", it -> !it.isEmpty());
    assertThat(browser.url()).endsWith("/past?version=0");
    assertThat(Browser.attribute(browser.focused(), "id")).isEqualTo("version");
  }

  @Test
  void theTimelineIsContinuedInPlace() {
    for (int i = 0; i < 21; i++) {
      api.patch(
          "/v1/participants" + path.substring(LIST.length()),
          "{\"participant\":{\"preferredName\":\"Number" + i + "\"}}");
    }
    signIn();
    browser.open(server.address() + path);
    int before = browser.texts("#timeline li").size();
    browser.find("#timeline p a.button").click();
    browser.awaitTexts("#timeline li h3", it -> it.size() > before && it.contains("Registered"));
    assertThat(browser.focused().getTagName()).isEqualTo("h3");
  }

  @Test
  void theKeyboardIsEnough() {
    browser.open(server.address() + "/console/sign-in?to=" + LIST);
    browser.press(api.token());
    browser.submitBy("#token");
    assertThat(browser.url()).endsWith(LIST);
    browser.press(Keys.TAB);
    assertThat(Browser.attribute(browser.focused(), "class")).isEqualTo("skip");
    browser.press(Keys.ENTER);
    assertThat(Browser.attribute(browser.focused(), "id")).isEqualTo("main");
    browser.press(Keys.TAB);
    assertThat(Browser.attribute(browser.focused(), "id")).isEqualTo("q");
  }

  private void signIn() {
    browser.signIn(server, api.token(), LIST);
    assertThat(browser.url()).endsWith(LIST);
  }

  private List<String> names() {
    return browser.texts("#results tbody th");
  }

  private String register(String first, String last, String status) {
    Answer answer =
        api.post(
            "/v1/participants",
            "{\"participant\":{\"firstName\":\"%s\",\"lastName\":\"%s\",\"email\":\"%s@example.org\",\"status\":\"%s\"}}"
                .formatted(first, last, status, status));
    assertThat(answer.status()).isEqualTo(201);
    return LIST + answer.header("Location").substring("/v1/participants".length());
  }
}
