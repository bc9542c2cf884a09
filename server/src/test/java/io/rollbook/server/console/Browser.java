package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.testing.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, if there is one on this machine. All tests of a JVM share it. */
final class Browser {

  private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Where rows are cards, all of them is to be seen. */
  private static final String CARDS_THAT_SCROLL =
      """
      return [...document.querySelectorAll('.scroll:has(> .cards)')]
        .filter(it => innerWidth <= 640 && it.scrollWidth > it.clientWidth).length
      """;

  /** In hours from UTC, so that a test can tell whether a page knows it; it has no summer time. */
  static final String ZONE = "Asia/Tokyo";

  private static final class Server {
    static final RunningServer RUNNING = RunningServer.start(TestPostgres.newDatabase());
  }

  private static final class Shared {
    static final Optional<Browser> BROWSER = Chromium.start(ZONE).map(Browser::new);
  }

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Empty if there is no Chromium, or no driver for it. */
  static Optional<Browser> shared() {
    return Shared.BROWSER;
  }

  /** The browser as if nobody had used it; without one, the test is passed over and says why. */
  static Browser atHand() {
    assumeTrue(
        shared().isPresent(),
        "There is no Chromium with its driver on this machine: the console is not tried in one");
    Browser browser = shared().orElseThrow();
    browser.forget();
    return browser;
  }

  /** A server for those who use the browser, and nobody else. */
  static RunningServer server() {
    return Server.RUNNING;
  }

  /** As if somebody else sat down at it. */
  void forget() {
    driver.manage().deleteAllCookies();
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    driver.manage().logs().get(LogType.BROWSER);
    show(1280, false);
  }

  /** Another width in CSS pixels, and whether the viewer likes it dark. */
  void show(int width, boolean dark) {
    show(width, 900, dark);
  }

  void show(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  void open(String url) {
    driver.get(url);
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  /** Presses keys wherever the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** An element's property or attribute as text. */
  static String attribute(WebElement element, String name) {
    return String.valueOf(element.getAttribute(name));
  }

  /** Clicks, and waits for the page that comes of it. */
  void follow(String css) {
    WebElement before = find("html");
    find(css).click();
    await(() -> isGone(before));
  }

  /** Sends a form by its submit key, and waits for the page that comes of it. */
  void submitBy(String css) {
    WebElement before = find("html");
    find(css).sendKeys(Keys.ENTER);
    await(() -> isGone(before));
  }

  void await(BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(30))
        .ignoring(WebDriverException.class)
        .until(_ -> condition.getAsBoolean());
  }

  void awaitTexts(String css, Predicate<List<String>> wanted) {
    await(() -> wanted.test(texts(css)));
  }

  String url() {
    return String.valueOf(driver.getCurrentUrl());
  }

  void back() {
    driver.navigate().back();
  }

  String run(String script, Object... arguments) {
    return String.valueOf(driver.executeScript(script, arguments));
  }

  /** No rule of WCAG 2.2 AA that a machine can check is broken. */
  void assertAccessible(String page) {
    Results results = new AxeBuilder().withTags(RULES).analyze(driver);
    assertThat(results.getViolations()).as(page).isEmpty();
    assertThat(results.getIncomplete())
        .as(page + ": text in the colour of its ground, which may be meant")
        .noneMatch(Browser::hidesText);
  }

  private void assertNothingIsCutOff(String page) {
    assertThat(run("return document.documentElement.scrollWidth > innerWidth"))
        .as(page + " scrolls sideways")
        .isEqualTo("false");
    assertThat(run(CARDS_THAT_SCROLL)).as(page + ": cards that scroll sideways").isEqualTo("0");
  }

  private static boolean hidesText(Rule rule) {
    return rule.getNodes().stream()
        .flatMap(node -> node.getAny().stream())
        .anyMatch(check -> String.valueOf(check.getData()).contains("equalRatio"));
  }

  /** The browser has refused nothing, and no script has failed. */
  void assertNothingRefused() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .noneMatch(it -> it.contains("Content Security Policy") || it.contains("Uncaught"));
  }

  /**
   * Tries the present page at three widths, light and dark, and keeps pictures of it. The rules are
   * asked where they may say something else: in each theme, and with rows as cards and as rows.
   */
  void look(String page) {
    for (int width : WIDTHS) {
      for (boolean dark : List.of(false, true)) {
        show(width, dark);
        shoot(page + '-' + width + (dark ? "-dark" : "-light"));
      }
      assertNothingIsCutOff(page + " at " + width);
    }
    assertAccessible(page + ", wide and dark");
    show(WIDTHS.getFirst(), false);
    assertAccessible(page + ", narrow and light");
    show(WIDTHS.getLast(), false);
  }

  /**
   * Signs in.
   *
   * @param page where to go then; empty for where everybody begins
   */
  void signIn(RunningServer server, String token, String page) {
    open(server.address() + "/console/sign-in?to=" + page);
    find("#token").sendKeys(token);
    submitBy("#token");
  }

  /** Keeps a picture of the whole page if {@code -Dshots=folder} asks for it. */
  void shoot(String name) {
    String folder = System.getProperty("shots");
    if (folder != null) {
      Map<String, Object> picture =
          driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
      keep(Path.of(folder), name, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
    }
  }

  /** Keeps a picture of what can be seen without scrolling. */
  void shoot(Path folder, String name) {
    keep(folder, name, driver.getScreenshotAs(OutputType.BYTES));
  }

  private static void keep(Path folder, String name, byte[] picture) {
    try {
      Path path = folder.resolve(name + ".png");
      Files.createDirectories(path.getParent());
      Files.write(path, picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (WebDriverException e) {
      // Chromium has more than one word for it while a page takes the place of another.
      return true;
    }
  }
}
