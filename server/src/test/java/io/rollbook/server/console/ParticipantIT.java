package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One participant as people see it, change it, and look back at it. */
class ParticipantIT {

  private static final String MARKUP = "<b>\"Möller\"</b> & 'Söhne' \u202ejs\u202c 🎉";
  private static final String ESCAPED =
      "&lt;b&gt;&quot;Möller&quot;&lt;/b&gt; &amp; &#39;Söhne&#39; \u202ejs\u202c 🎉";

  private final RunningServer server = RunningServer.shared();
  private Client api = server.newWorkspace();
  private final Visitor visitor = Visitor.signedIn(server, api.token());
  private RegisteredParticipant participant = new RegisteredParticipant(api, "");
  private String path = "";
  private String apiPath = "";

  @BeforeEach
  void aParticipant() {
    participant = RegisteredParticipant.register(api);
    apiPath = participant.apiPath();
    path = participant.path();
  }

  @Test
  void theStatusesThatMayFollowAreButtonsAndTheChangeSaysWhyAndFromWhen() {
    Answer page = visitor.get(path);
    assertThat(page.body())
        .contains("value=\"active\"", "value=\"archived\"")
        .doesNotContain("value=\"past\"", "value=\"lead\"");
    Answer changed =
        visitor.post(
            path + "/status",
            "version",
            "0",
            "status",
            "active",
            "reason",
            "Contract signed",
            "effectiveDate",
            "2026-11-01");
    assertThat(changed.status()).isEqualTo(303);
    assertThat(changed.header("Location")).isEqualTo(path + "?saved");
    assertThat(visitor.get(path + "?saved").body())
        .contains(
            "It is recorded.", "Status changed", "Contract signed", "2026-11-01", ">Console<");
    Answer history = api.get(apiPath + "/history");
    assertThat(history.text("/data/1/dialect")).isEqualTo("console");
    assertThat(history.text("/data/1/reason")).isEqualTo("Contract signed");
  }

  @Test
  void aStatusThatMayNotFollowAndAWrongDateAreToldAndNothingTypedIsLost() {
    visitor.get(path);
    Answer illegal =
        visitor.post(path + "/status", "version", "0", "status", "past", "reason", "Kept <i>");
    assertThat(illegal.status()).isEqualTo(422);
    assertThat(illegal.body()).contains("cannot follow", "value=\"Kept &lt;i&gt;\"");
    for (String[] wrong :
        List.of(
            new String[] {"version", "0", "status", "active", "effectiveDate", "2026-02-30"},
            new String[] {"version", "0", "status", "asleep"},
            new String[] {"version", "0", "status", "active", "reason", "x".repeat(10_001)})) {
      assertThat(visitor.post(path + "/status", wrong).status()).isEqualTo(422);
    }
    assertThat(visitor.post(path + "/status", "status", "active").status()).isEqualTo(400);
    assertThat(api.get(apiPath + "/history").at("/data")).hasSize(1);
  }

  @Test
  void aStatusIsNotChangedOnWhatSomebodyElseHasChanged() {
    visitor.get(path);
    participant.patch("{\"address\":{\"city\":\"Bonn\"}}");
    Answer conflict =
        visitor.post(path + "/status", "version", "0", "status", "active", "reason", "Mine");
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.body())
        .contains(
            "Somebody changed this participant meanwhile",
            "value=\"Mine\"",
            "name=\"version\" value=\"1\"");
    assertThat(api.get(apiPath).text("/data/status")).isEqualTo("lead");
  }

  @Test
  void valuesAreTextOnEveryPage() {
    api.post(
        "/v1/custom-fields", "{\"code\":\"Motto\",\"label\":\"<u>Motto</u>\",\"type\":\"note\"}");
    Answer form = visitor.get(path + "/edit");
    String custom = "customFields." + api.get("/v1/custom-fields").text("/data/0/number");
    assertThat(
            visitor
                .post(
                    path + "/edit",
                    "version",
                    Visitor.hidden(form, "version"),
                    "lastName",
                    MARKUP,
                    custom,
                    MARKUP)
                .status())
        .isEqualTo(303);
    for (String page :
        List.of(
            path,
            path + "/edit",
            path + "/past?version=0",
            "/console/participants?column=custom.Motto")) {
      assertThat(visitor.get(page).body())
          .as(page)
          .contains(ESCAPED, "&lt;u&gt;Motto&lt;/u&gt;")
          .doesNotContain("<b>\"", "<u>");
    }
  }

  @Test
  void thePastIsShownBesideWhatIsNow() {
    participant.patch("{\"lastName\":\"Master\"}");
    Answer past = visitor.get(path + "/past?version=0");
    assertThat(past.body())
        .contains(
            "one field differs", "type=\"range\"", ">Muster<", ">Master<", "class=\"differs\"");
    assertThat(visitor.get(path + "/past").body()).contains("nothing differs");
    assertThat(visitor.get(path + "/past?version=7").status()).isEqualTo(404);
    assertThat(visitor.get(path + "/past?version=x").status()).isEqualTo(422);
  }

  @Test
  void theTimelineGoesOnWhereItsPartEnds() {
    for (int i = 0; i < 21; i++) {
      participant.patch("{\"preferredName\":\"Number" + i + "\"}");
    }
    Answer newest = visitor.get(path);
    assertThat(newest.body()).contains("Number20").doesNotContain(">Registered</h3>");
    String older =
        newest.body().replaceAll("(?s).*<a class=\"button\" href=\"([^\"]+older=[^\"]+)\".*", "$1");
    assertThat(visitor.get(older).body()).contains(">Registered</h3>", ">Number0<");
  }

  @Test
  void whoMayOnlyReadSeesNoFormAndCanSendNone() {
    Visitor reader = reader("[\"participants:read\"]");
    assertThat(reader.get(path).body())
        .contains("Melanie")
        .doesNotContain("/status\"", "/edit\"", "/past\"", "id=\"timeline\"");
    assertThat(reader.get(path + "/edit").status()).isEqualTo(403);
    assertThat(reader.get(path + "/past").status()).isEqualTo(403);
    assertThat(reader.post(path + "/status", "version", "0", "status", "active").status())
        .isEqualTo(403);
    assertThat(reader.post(path + "/edit", "version", "0", "lastName", "X").status())
        .isEqualTo(403);
    assertThat(api.get(apiPath + "/history").at("/data")).hasSize(1);
  }

  @Test
  void whoMayOnlyWriteIsShownNobody() {
    Visitor writer = reader("[\"participants:write\"]");
    assertThat(writer.get(path).status()).isEqualTo(403);
    assertThat(writer.get(path + "/edit").status()).isEqualTo(403);
    assertThat(writer.post(path + "/edit", "version", "0", "lastName", "X").status())
        .isEqualTo(403);
  }

  @Test
  void aForeignParticipantIsNotThere() {
    Visitor stranger = Visitor.signedIn(server, server.newWorkspace().token());
    for (String page : List.of(path, path + "/edit", path + "/past?version=0")) {
      assertThat(stranger.get(page).status()).as(page).isEqualTo(404);
    }
    assertThat(stranger.post(path + "/edit", "version", "0", "lastName", "X").status())
        .isEqualTo(404);
  }

  @Test
  void aWriteWithoutTheFormsTokenIsRefused() {
    for (String form : List.of("/status", "/edit")) {
      assertThat(
              visitor
                  .postWithout(path + form, "version", "0", "status", "active", "lastName", "X")
                  .status())
          .isEqualTo(403);
    }
    assertThat(api.get(apiPath + "/history").at("/data")).hasSize(1);
  }

  private Visitor reader(String scopes) {
    Client admin = server.client(RunningServer.ADMIN_TOKEN);
    String workspace = admin.post("/v1/workspaces", "{\"name\":\"Readers\"}").text("/data/id");
    api = server.client(server.newToken(workspace, ""));
    aParticipant();
    Visitor reader = Visitor.signedIn(server, server.newToken(workspace, scopes));
    reader.get("/console/sign-in");
    return reader;
  }
}
