package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.demo.DemoLoading;
import io.rollbook.server.demo.DemoSize;
import io.rollbook.server.testing.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the README's pictures of a Rollbook with invented participants, if it is asked to. */
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
@InBrowser
class ReadmePicturesIT {

  private static final Path FOLDER = Path.of("..", "docs", "images");
  private static final String LIST = "/console/participants";

  @TempDir private Path data;

  @Test
  void thePicturesAreTaken() {
    Browser browser = Browser.shared().orElseThrow();
    try (RunningServer server = RunningServer.embedded(data, "--" + DemoSize.NAME + "=2000")) {
      server.bean(DemoLoading.class).join();
      browser.forget();
      browser.signIn(server, "demo-token", Console.OVERVIEW);
      browser.await(
          () -> {
            browser.open(browser.url());
            return browser.find("#funnel-title").getText().startsWith("2,001 ");
          });
      browser.shoot(FOLDER, "overview");
      browser.open(server.address() + LIST + "?status=past&sort=number");
      browser.follow("#results tbody th a");
      assertThat(browser.texts("#timeline li")).isNotEmpty();
      browser.show(1280, 1500, false);
      browser.shoot(FOLDER, "participant");
    }
  }
}
