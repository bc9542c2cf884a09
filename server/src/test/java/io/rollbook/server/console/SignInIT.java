package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who gets into the console, how far, and what browsers are told. */
@ExtendWith(OutputCaptureExtension.class)
class SignInIT {

  private static final String PAGE = "/console/sign-in";
  private static final String LIST = "/console/participants";
  private static final String COOKIE = "rollbook-console";

  private final RunningServer server = RunningServer.shared();

  @Test
  void whoHasNotSignedInIsAskedToAndComesBack() {
    Visitor visitor = new Visitor(server);
    Answer away = visitor.get(LIST + "?q=%C3%A4&status=lead");
    assertThat(away.status()).isEqualTo(303);
    assertThat(away.header("Location"))
        .isEqualTo(PAGE + "?to=%2Fconsole%2Fparticipants%3Fq%3D%25C3%25A4%26status%3Dlead");
    Answer form = visitor.get(away.header("Location"));
    Answer back = visitor.post(PAGE, "token", token(), "to", Visitor.hidden(form, "to"));
    assertThat(back.status()).isEqualTo(303);
    assertThat(back.header("Location")).isEqualTo(LIST + "?q=%C3%A4&status=lead");
    assertThat(visitor.get(back.header("Location")).status()).isEqualTo(200);
  }

  @Test
  void nobodyIsSentElsewhereAfterSigningIn() {
    Visitor visitor = new Visitor(server);
    visitor.get(PAGE);
    assertThat(visitor.post(PAGE, "token", token(), "to", "//example.org").header("Location"))
        .isEqualTo("/console/overview");
  }

  @Test
  void theCookieIsForTheConsoleAndForNoScript() {
    Visitor visitor = new Visitor(server);
    visitor.get(PAGE);
    List<String> cookies =
        visitor.post(PAGE, "token", token()).response().headers().allValues("Set-Cookie");
    assertThat(cookies)
        .filteredOn(it -> it.startsWith(COOKIE + '='))
        .singleElement()
        .asString()
        .contains("Path=/console;", "Max-Age=43200;", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void theCookieOpensNothingButTheConsoleAndAHeaderOpensNoPage() {
    String token = token();
    Visitor visitor = Visitor.signedIn(server, token);
    String signed = visitor.cookie(COOKIE).orElseThrow().getValue();
    Client stranger = server.client("");
    assertThat(stranger.get("/v1/participants", "Cookie", COOKIE + '=' + signed).status())
        .isEqualTo(401);
    assertThat(server.client(signed).get("/v1/participants").status()).isEqualTo(401);
    assertThat(server.client(token).get(LIST).status()).isEqualTo(303);
    assertThat(stranger.get(LIST, "Cookie", COOKIE + '=' + token).status()).isEqualTo(303);
  }

  @Test
  void aWrongTokenIsToldAtTheFieldAndNowhereElse(CapturedOutput output) {
    Visitor visitor = new Visitor(server);
    visitor.get(PAGE);
    Answer wrong = visitor.post(PAGE, "token", "wrong-and-secret", "to", LIST + "?q=a");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("aria-invalid=\"true\"", "id=\"token-error\"")
        .doesNotContain("wrong-and-secret");
    assertThat(Visitor.hidden(wrong, "to")).isEqualTo(LIST + "?q=a");
    assertThat(wrong.response().headers().allValues("Set-Cookie"))
        .noneMatch(it -> it.startsWith(COOKIE + '='));
    assertThat(visitor.post(PAGE, "token", " ").status()).isEqualTo(422);
    assertThat(visitor.post(PAGE).status()).isEqualTo(422);
    assertThat(output.getAll()).doesNotContain("wrong-and-secret");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Visitor stranger = new Visitor(server);
    stranger.get(PAGE);
    assertThat(stranger.postWithout(PAGE, "token", token()).status()).isEqualTo(403);
    Visitor visitor = Visitor.signedIn(server, token());
    Answer refused = visitor.postWithout("/console/sign-out");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("The form has expired");
    assertThat(visitor.get(LIST).status()).isEqualTo(200);
  }

  @Test
  void aFormIsGoodForAsLongAsItsPageIsOpenWhateverIsFetchedMeanwhile() {
    Visitor visitor = Visitor.signedIn(server, token());
    visitor.get(LIST);
    assertThat(visitor.get("/console/assets/console.css").status()).isEqualTo(200);
    assertThat(visitor.get("/console/assets/console.js").status()).isEqualTo(200);
    assertThat(visitor.post("/console/sign-out").status()).isEqualTo(303);
  }

  @Test
  void signingOutEndsTheSession() {
    Visitor visitor = Visitor.signedIn(server, token());
    visitor.get(LIST);
    assertThat(visitor.post("/console/sign-out").header("Location")).isEqualTo(PAGE + "?out");
    assertThat(visitor.cookie(COOKIE)).isEmpty();
    assertThat(visitor.get(LIST).status()).isEqualTo(303);
  }

  @Test
  void aSessionEndsWithItsCredential() {
    String workspace = workspace();
    Client admin = server.client(RunningServer.ADMIN_TOKEN);
    Answer issued =
        admin.post("/v1/workspaces/" + workspace + "/credentials", "{\"label\":\"short\"}");
    Visitor visitor = Visitor.signedIn(server, issued.text("/data/token"));
    assertThat(visitor.get(LIST).status()).isEqualTo(200);
    admin.delete("/v1/workspaces/" + workspace + "/credentials/" + issued.text("/data/id"));
    assertThat(visitor.get(LIST).status()).isEqualTo(303);
    assertThat(visitor.cookie(COOKIE)).isEmpty();
  }

  @Test
  void aScriptIsSentToSignInInsteadOfBeingGivenThePage() {
    Answer away = new Visitor(server).get(LIST, "HX-Request", "true");
    assertThat(away.status()).isEqualTo(401);
    assertThat(away.header("HX-Redirect")).isEqualTo(PAGE + "?to=%2Fconsole%2Fparticipants");
  }

  @Test
  void aCredentialSeesWhatItsScopesAllow() {
    Visitor visitor = Visitor.signedIn(server, server.newToken(workspace(), "[\"history:read\"]"));
    Answer refused = visitor.get(LIST);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body())
        .contains("Your credential does not allow this", refused.header("X-Request-Id"));
  }

  @Test
  void whatIsNotThereIsSaidInTheConsolesLook() {
    Visitor visitor = Visitor.signedIn(server, token());
    for (String path : List.of("/console/nothing", LIST + "/999999999", LIST + "/x")) {
      Answer missing = visitor.get(path);
      assertThat(missing.status()).as(path).isEqualTo(404);
      assertThat(missing.header("Content-Type")).startsWith("text/html");
      assertThat(missing.body())
          .contains("<h1>There is no such page", missing.header("X-Request-Id"));
    }
  }

  @Test
  void browsersAreToldToRefuseWhatIsNotOurs() {
    for (Answer page :
        List.of(new Visitor(server).get(PAGE), Visitor.signedIn(server, token()).get(LIST))) {
      assertThat(page.header("Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
      assertThat(page.header("Cache-Control")).contains("no-store");
      assertThat(page.body()).doesNotContain("style=", "<style", "<script>", "onclick=", "http://");
    }
  }

  @Test
  void assetsComeFromHereAndCanBeKept() {
    for (String name : List.of("htmx.min.js", "console.js", "console.css", "icon.svg")) {
      Answer asset = new Visitor(server).get("/console/assets/" + name);
      assertThat(asset.status()).as(name).isEqualTo(200);
      assertThat(asset.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(asset.header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void pagesSpeakTheLanguageThatIsAskedFor() {
    Visitor visitor = new Visitor(server);
    assertThat(visitor.get(PAGE, "Accept-Language", "de-AT,en;q=0.5").body())
        .contains("<html lang=\"de\"", "Anmelden");
    assertThat(visitor.get(PAGE, "Accept-Language", "fr").body())
        .contains("<html lang=\"en\"", "Sign in");
  }

  private String token() {
    return server.newWorkspace().token();
  }

  private String workspace() {
    return server
        .client(RunningServer.ADMIN_TOKEN)
        .post("/v1/workspaces", "{\"name\":\"Console\"}")
        .text("/data/id");
  }
}
