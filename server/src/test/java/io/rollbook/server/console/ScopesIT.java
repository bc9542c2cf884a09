package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A workspace is bound to more APIs by a form. */
class ScopesIT {

  private final RunningServer server = RunningServer.shared();
  private final Client admin = server.client(RunningServer.ADMIN_TOKEN);
  private final Visitor visitor = Visitor.signedIn(server, RunningServer.ADMIN_TOKEN);
  private final String number = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8);
  private final String page =
      "/console/workspaces/"
          + admin.post("/v1/workspaces", "{\"name\":\"Later <b>on</b>\"}").text("/data/id");
  private final String form = page + "/scopes";

  @Test
  void whatIsNotBoundIsAskedForAndWhatIsBoundOnlyIfItIsASecret() {
    assertThat(visitor.get(page).body()).contains("href=\"" + form + '"');
    assertThat(visitor.get(form).body())
        .contains("name=\"scopes.checkmangoTeam\"", "Later &lt;b&gt;on&lt;/b&gt;");
    Answer bound =
        visitor.post(
            form, "scopes.checkmangoTeam", number, "scopes.shocklogicKey", "SL-KEY-" + number);
    assertThat(bound.header("Location")).isEqualTo(page + "?bound");
    assertThat(visitor.get(page).body()).contains(number).doesNotContain("SL-KEY-" + number);
    assertThat(visitor.get(form).body())
        .contains("name=\"scopes.missionhubOrganization\"", "name=\"scopes.shocklogicKey\"")
        .doesNotContain("name=\"scopes.checkmangoTeam\"");
  }

  @Test
  void aRefusedFormLosesNothingAndBindsNothing() {
    visitor.get(form);
    Answer empty = visitor.post(form, "scopes.checkmangoTeam", " ");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("at least one field");
    Answer refused =
        visitor.post(form, "scopes.checkmangoTeam", number, "scopes.bigchangeCustomerId", "x\"<1");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"bigchangeCustomerId-error\"", "value=\"x&quot;&lt;1\"", number);
    visitor.post(form, "scopes.checkmangoTeam", number);
    Answer late = visitor.post(form, "scopes.checkmangoTeam", "1");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("id=\"checkmangoTeam-error\"", "is bound already");
  }

  @Test
  void whoMayNotAdministerIsRefused() {
    Visitor member = Visitor.signedIn(server, server.newWorkspace().token());
    assertThat(member.get(form).status()).isEqualTo(403);
    member.get("/console/participants");
    assertThat(member.post(form, "scopes.checkmangoTeam", number).status()).isEqualTo(403);
    assertThat(visitor.get("/console/workspaces/" + UUID.randomUUID() + "/scopes").status())
        .isEqualTo(404);
  }
}
