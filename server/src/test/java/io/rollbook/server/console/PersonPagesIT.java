package io.rollbook.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.audit.Caller;
import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.participant.Participant;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What else there is about one participant, and who is shown it. */
class PersonPagesIT {

  private static final String LIST = "/console/participants/";

  private final RunningServer server = RunningServer.shared();
  private final String workspace =
      server
          .client(RunningServer.ADMIN_TOKEN)
          .post("/v1/workspaces", "{\"name\":\"Persons\"}")
          .text("/data/id");
  private final Client api = server.client(server.newToken(workspace, ""));
  private final Visitor visitor = Visitor.signedIn(server, api.token());
  private final RegisteredParticipant participant = RegisteredParticipant.register(api);
  private final String path = participant.path();

  @Test
  void theHistoryIsVerifiedInWords() {
    participant.patch("{\"lastName\":\"Master\"}");
    assertThat(visitor.get(path + "/verify").body())
        .contains("is what was recorded", "2 events as recorded");
    TestDatabase.execute(
        server.database().owner(),
        "UPDATE event_log SET occurred_at = occurred_at - interval '1 day' WHERE version = 1 AND"
            + " stream = 'participant-"
            + path.substring(LIST.length())
            + "'");
    assertThat(visitor.get(path + "/verify").body())
        .contains("is not what was recorded", "the event of version 1", "class=\"warning\"");
  }

  @Test
  void theExportIsTheOneThatTheApiHandsOut() {
    Answer export = visitor.get(path + "/export");
    Answer same = api.get(participant.apiPath() + "/export");
    assertThat(export.header("Content-Disposition"))
        .isEqualTo(same.header("Content-Disposition"))
        .startsWith("attachment");
    assertThat(export.header("Content-Type")).startsWith("application/json");
    assertThat(export.at("/history")).isEqualTo(same.at("/history"));
    assertThat(export.text("/attributes/firstName")).isEqualTo("Melanie");
    assertThat(visitor.get(LIST + "0/export").status()).isEqualTo(404);
  }

  @Test
  void assignmentsLeadToWhoeverIsAtTheOtherEnd() {
    WorkspaceId id = new WorkspaceId(UUID.fromString(workspace));
    Participants participants = server.bean(Participants.class);
    String leader =
        api.post(
                "/v1/participants",
                "{\"participant\":{\"firstName\":\"Fred\",\"email\":\"f@example.org\"}}")
            .text("/data/id");
    visitor.get(LIST + leader + "/edit");
    visitor.post(LIST + leader + "/edit", "version", "0", "lastName", "<b>Fred</b>");
    Participant fred = participants.get(id, leader);
    Participant melanie = participants.get(id, path.substring(LIST.length()));
    assertThat(visitor.get(path + "/assignments").body()).contains("Nobody.");
    server
        .bean(Assignments.class)
        .assign(new Caller(id, "test", "test", "test"), fred, melanie, 123L, 2L);
    assertThat(visitor.get(path + "/assignments").body())
        .contains("href=\"" + LIST + leader + "\"", "&lt;b&gt;Fred&lt;/b&gt;")
        .contains("organization 123", "stage 2");
    assertThat(visitor.get(LIST + leader + "/assignments").body())
        .contains("href=\"" + path + "\"", "Melanie");
    api.post(participant.apiPath() + "/merge", "{\"duplicate\":\"" + other() + "\"}");
    assertThat(visitor.get(LIST + leader + "/assignments").body()).contains("Melanie");
  }

  @Test
  void whoMayOnlyReadIsOfferedNoChangeAndCanSendNone() {
    Visitor reader = signedIn("[\"participants:read\"]");
    assertThat(reader.get(path).body())
        .contains("/ledger\"", "/assignments\"", "/duplicates\"")
        .doesNotContain("/erase\"", "/edit\"", "/verify\"", "/export\"", "/past\"", "/unmerge/");
    assertThat(reader.get(path + "/ledger").body()).doesNotContain("<form action=\"" + path);
    assertThat(reader.get(path + "/merge?with=" + other()).body())
        .doesNotContain("name=\"otherVersion\"");
    for (String page : List.of("/erase", "/verify", "/export", "/unmerge/" + other())) {
      assertThat(reader.get(path + page).status()).as(page).isEqualTo(403);
    }
    assertChangesNothing(reader);
  }

  @Test
  void whoMayOnlyWriteOrSeeTheHistoryIsShownNobody() {
    for (String scope : List.of("participants:write", "history:read")) {
      Visitor visitor = signedIn("[\"" + scope + "\"]");
      for (String page :
          List.of(
              "",
              "/ledger",
              "/assignments",
              "/duplicates",
              "/merge?with=1",
              "/erase",
              "/erasure",
              "/verify",
              "/export")) {
        assertThat(visitor.get(path + page).status()).as(scope + page).isEqualTo(403);
      }
      assertChangesNothing(visitor);
    }
  }

  @Test
  void aForeignParticipantIsNotThereOnAnyPage() {
    Visitor stranger = Visitor.signedIn(server, server.newWorkspace().token());
    for (String page :
        List.of(
            "/ledger",
            "/assignments",
            "/duplicates",
            "/merge?with=1",
            "/erase",
            "/erasure",
            "/verify",
            "/export",
            "/unmerge/" + other())) {
      assertThat(stranger.get(path + page).status()).as(page).isEqualTo(404);
    }
    for (String form : List.of("/ledger", "/ledger/reversal", "/merge", "/erase")) {
      Answer answer =
          stranger.post(path + form, "version", "0", "otherVersion", "0", "number", "1");
      assertThat(answer.status()).as(form).isEqualTo(404);
    }
  }

  private void assertChangesNothing(Visitor visitor) {
    for (String form : List.of("/ledger", "/ledger/reversal", "/merge", "/erase", "/status")) {
      Answer answer =
          visitor.post(
              path + form, "version", "0", "status", "past", "reference", "R", "amount", "1");
      assertThat(answer.status()).as(form).isEqualTo(403);
    }
    assertThat(api.get(participant.apiPath() + "/history").at("/data")).hasSize(1);
  }

  private String other() {
    return api.post(
            "/v1/participants",
            "{\"participant\":{\"firstName\":\"Mel\",\"email\":\"m@example.org\"}}")
        .text("/data/id");
  }

  private Visitor signedIn(String scopes) {
    Visitor signedIn = Visitor.signedIn(server, server.newToken(workspace, scopes));
    signedIn.get("/console/sign-in");
    return signedIn;
  }
}
