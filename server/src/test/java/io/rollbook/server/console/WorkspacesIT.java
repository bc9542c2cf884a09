package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Workspaces and credentials as those who run Rollbook see them. */
@ExtendWith(OutputCaptureExtension.class)
class WorkspacesIT {

  private static final String LIST = "/console/workspaces";
  private static final String NEW = LIST + "/new";

  private final RunningServer server = RunningServer.shared();
  private final Client admin = server.client(RunningServer.ADMIN_TOKEN);
  private final Visitor visitor = Visitor.signedIn(server, RunningServer.ADMIN_TOKEN);

  @Test
  void whoMayOnlyAdministerIsOfferedThatAndNothingElse() {
    assertThat(visitor.get(LIST).body())
        .contains("href=\"/console/workspaces\" aria-current=\"page\"", "/console/projections")
        .doesNotContain("href=\"/console/participants\"", "href=\"/console/fields\"");
    Answer refused = visitor.get("/console/participants");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("href=\"/console\"");
  }

  @Test
  void whoMayNotAdministerIsOfferedNothingAndRefused() {
    Client api = server.newWorkspace();
    Visitor member = Visitor.signedIn(server, api.token());
    assertThat(member.get("/console/participants").body()).doesNotContain(LIST);
    for (String path : new String[] {LIST, NEW, LIST + '/' + workspace("Quiet")}) {
      assertThat(member.get(path).status()).as(path).isEqualTo(403);
    }
    member.get("/console/participants");
    assertThat(member.post(NEW, "id", UUID.randomUUID().toString(), "name", "Mine").status())
        .isEqualTo(403);
  }

  @Test
  void aWorkspaceIsBoundToTheApisByItsForm() {
    String team = number();
    Answer form = visitor.get(NEW);
    String id = Visitor.hidden(form, "id");
    Answer created =
        visitor.post(
            NEW,
            "id",
            id,
            "name",
            " Evening <b>school</b> ",
            "scopes.checkmangoTeam",
            team,
            "scopes.shocklogicKey",
            "SL-KEY-" + team,
            "region",
            "DE",
            "subscribed",
            "on");
    assertThat(created.header("Location")).isEqualTo(LIST + '/' + id + "?created");
    assertThat(visitor.get(LIST + '/' + id).body())
        .contains("<bdi>Evening &lt;b&gt;school&lt;/b&gt;</bdi>", team, "Germany", "a secret key")
        .doesNotContain("SL-KEY-" + team);
    assertThat(visitor.get(LIST).body()).contains("Evening &lt;b&gt;school", team);
    Answer again = visitor.post(NEW, "id", id, "name", "Evening school");
    assertThat(again.header("Location")).isEqualTo(LIST + '/' + id);
  }

  @Test
  void aRefusedWorkspaceLosesNothingAndSaysWhatIsWrongAtItsField() {
    String team = number();
    admin.post(
        "/v1/workspaces", "{\"name\":\"First\",\"scopes\":{\"checkmangoTeam\":" + team + "}}");
    int before = admin.get("/v1/workspaces").at("/data").size();
    Answer form = visitor.get(NEW);
    String id = Visitor.hidden(form, "id");
    Answer refused =
        visitor.post(
            NEW, "id", id, "name", "", "scopes.missionhubOrganization", "x<1", "region", "XX");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("must not be empty", "id=\"missionhubOrganization-error\"", "value=\"x&lt;1\"")
        .contains("id=\"region-error\"");
    Answer taken = visitor.post(NEW, "id", id, "name", "Second", "scopes.checkmangoTeam", team);
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.body()).contains("id=\"checkmangoTeam-error\"", "value=\"Second\"", team);
    assertThat(admin.get("/v1/workspaces").at("/data").size()).isEqualTo(before);
    assertThat(visitor.post(NEW, "name", "Second").status()).isEqualTo(400);
    assertThat(visitor.post(NEW, "id", new UUID(0, 0).toString(), "name", "Second").status())
        .isEqualTo(400);
  }

  @Test
  void aTokenIsShownOnceAndNowhereElse(CapturedOutput output) {
    String id = workspace("Tokens");
    String page = LIST + '/' + id;
    visitor.get(page);
    Answer issued =
        visitor.post(
            page + "/credentials",
            "label",
            "Desk & <i>door</i>",
            "scopes",
            "participants:read",
            "scopes",
            "history:read");
    assertThat(issued.status()).isEqualTo(200);
    assertThat(issued.header("Cache-Control")).contains("no-store");
    assertThat(issued.header("Location")).isEmpty();
    String token = token(issued);
    assertThat(server.client(token).get("/v1/participants").status()).isEqualTo(200);
    assertThat(server.client(token).post("/v1/participants", "{}").status()).isEqualTo(403);
    assertThat(visitor.get(page).body())
        .contains("<bdi>Desk &amp; &lt;i&gt;door&lt;/i&gt;</bdi>")
        .doesNotContain(token);
    assertThat(output.getAll()).doesNotContain(token);
  }

  @Test
  void aRefusedCredentialIssuesNothing() {
    String id = workspace("Refused");
    String page = LIST + '/' + id;
    visitor.get(page);
    Answer refused = visitor.post(page + "/credentials", "label", " ", "participant", "nobody");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"label-error\"", "id=\"scopes-error\"", "id=\"participant-error\"")
        .contains("value=\"nobody\"");
    assertThat(
            visitor
                .post(page + "/credentials", "label", "a", "scopes", "workspaces:manage")
                .status())
        .isEqualTo(422);
    Answer unknown =
        visitor.post(
            page + "/credentials",
            "label",
            "a",
            "scopes",
            "participants:read",
            "participant",
            UUID.randomUUID().toString());
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body()).contains("does not exist in this workspace");
    assertThat(admin.get("/v1/workspaces/" + id + "/credentials").at("/data").size()).isZero();
  }

  @Test
  void aCredentialIsRevokedAfterAQuestion() {
    String id = workspace("Revoked");
    String page = LIST + '/' + id;
    Answer issued =
        admin.post("/v1/workspaces/" + id + "/credentials", "{\"label\":\"gone soon\"}");
    Client api = server.client(issued.text("/data/token"));
    String revoke = page + "/credentials/" + issued.text("/data/id") + "/revoke";
    assertThat(visitor.get(page).body()).contains(revoke);
    assertThat(visitor.get(revoke).body()).contains("gone soon", "cannot be undone");
    assertThat(api.get("/v1/participants").status()).isEqualTo(200);
    assertThat(visitor.post(revoke).header("Location")).isEqualTo(page + "?revoked");
    assertThat(api.get("/v1/participants").status()).isEqualTo(401);
    assertThat(visitor.get(page + "?revoked").body())
        .contains("is revoked")
        .doesNotContain("gone soon");
    assertThat(visitor.post(revoke).status()).isEqualTo(404);
    assertThat(visitor.get(revoke).status()).isEqualTo(404);
  }

  @Test
  void aPageSaysWhenACredentialWasLastUsed() {
    String id = workspace("Used");
    String page = LIST + '/' + id;
    Answer issued = admin.post("/v1/workspaces/" + id + "/credentials", "{\"label\":\"busy\"}");
    assertThat(visitor.get(page).body()).contains("none recorded");
    server.client(issued.text("/data/token")).get("/v1/participants");
    assertThat(visitor.get(page).body()).doesNotContain("none recorded");
    assertThat(admin.get("/v1/workspaces/" + id + "/credentials").text("/data/0/lastUsedAt"))
        .endsWith(":00Z");
  }

  @Test
  void whatIsNotThereOrIsTheOperatorsOwnIsNotFound() {
    for (String id : new String[] {"x", UUID.randomUUID().toString(), new UUID(0, 0).toString()}) {
      assertThat(visitor.get(LIST + '/' + id).status()).as(id).isEqualTo(404);
      assertThat(visitor.post(LIST + '/' + id + "/credentials", "label", "a").status())
          .as(id)
          .isEqualTo(404);
      assertThat(visitor.post(LIST + '/' + id + "/credentials/x/revoke").status()).isEqualTo(404);
    }
    visitor.get(LIST);
    assertThat(visitor.get(LIST + '/' + workspace("w") + "/credentials/x/revoke").status())
        .isEqualTo(404);
  }

  private String workspace(String name) {
    return admin.post("/v1/workspaces", "{\"name\":\"" + name + "\"}").text("/data/id");
  }

  /** Any that no other test has. */
  private static String number() {
    return Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8);
  }

  private static String token(Answer page) {
    int from = page.body().indexOf(">rb_") + 1;
    assertThat(from).as("the token").isPositive();
    return page.body().substring(from, page.body().indexOf('<', from));
  }
}
