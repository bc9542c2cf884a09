package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import org.junit.jupiter.api.Test;

/** Participants by their keys: shown, renamed, deleted, and those who were given none here. */
class CheckmangoParticipantsIT {

  private final TestTeam team = TestTeam.create();

  @Test
  void aKeyIsFoundInAnyCaseAndShownAsItWasSent() {
    team.create("Jane_Doe");
    Answer shown = team.client().get(team.participant("JANE_doe"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text("/data/id")).isEqualTo("Jane_Doe");
  }

  @Test
  void anUnknownKeyIsNotFound() {
    for (String key : new String[] {"nobody", "no-key", "%C3%BC", "1.5", "a".repeat(300)}) {
      for (Answer answer :
          new Answer[] {
            team.client().get(team.participant(key)),
            team.client().put(team.participant(key), "{\"notes\":\"x\"}"),
            team.client().delete(team.participant(key)),
            team.client().get(team.experiments(key)),
            team.client().post(team.experiments(key), "{\"experiment\":\"e\"}")
          }) {
        assertThat(answer.status()).as(key).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
      }
    }
  }

  @Test
  void putRenamesAndTheOldKeyIsFree() {
    team.create("old");
    Answer renamed =
        team.client().put(team.participant("old"), "{\"key\":\"new\",\"notes\":\"moved\"}");
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(renamed.text("/data/id")).isEqualTo("new");
    assertThat(renamed.text("/data/type")).isEqualTo("participants");
    assertThat(renamed.text("/data/attributes/notes")).isEqualTo("moved");
    assertThat(team.client().get(team.participant("old")).status()).isEqualTo(404);
    assertThat(team.client().get(team.participant("new")).status()).isEqualTo(200);
    team.create("old");
  }

  @Test
  void putKeepsWhatIsAbsentAndClearsNotesThatAreNull() {
    team.client().post(team.participants(), "{\"key\":\"k\",\"notes\":\"n\"}");
    assertThat(team.client().put(team.participant("k"), "{}").text("/data/attributes/notes"))
        .isEqualTo("n");
    Answer cleared = team.client().put(team.participant("k"), "{\"notes\":null}");
    assertThat(cleared.text("/data/attributes/key")).isEqualTo("k");
    assertThat(cleared.at("/data/attributes/notes").isNull()).isTrue();
  }

  @Test
  void renamingOntoAnothersKeyIsRefused() {
    team.create("one");
    team.create("two");
    Answer answer = team.client().put(team.participant("one"), "{\"key\":\"TWO\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/key/0")).isEqualTo("The key has already been taken.");
    assertThat(team.client().get(team.participant("one")).status()).isEqualTo(200);
  }

  @Test
  void theOwnKeyCanBeSentAgainAndInAnotherCase() {
    team.create("one");
    assertThat(team.client().put(team.participant("one"), "{\"key\":\"one\"}").status())
        .isEqualTo(200);
    assertThat(team.client().put(team.participant("one"), "{\"key\":\"One\"}").text("/data/id"))
        .isEqualTo("One");
  }

  @Test
  void deleteAnswersWithNothingAndTheKeyCanBeUsedAgain() {
    team.create("jbrooksuk");
    Answer deleted = team.client().delete(team.participant("jbrooksuk"));
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(team.client().get(team.participant("jbrooksuk")).status()).isEqualTo(404);
    assertThat(team.client().delete(team.participant("jbrooksuk")).status()).isEqualTo(404);
    team.create("jbrooksuk");
  }

  @Test
  void aTrailingSlashChangesNothing() {
    assertThat(team.client().post(team.participants() + "/", "{\"key\":\"k\"}").status())
        .isEqualTo(201);
    assertThat(team.list("/").at("/data")).hasSize(1);
    assertThat(team.client().get(team.participant("k") + "/").status()).isEqualTo(200);
  }

  @Test
  void whoeverWasGivenNoKeyHasOneMadeOfTheNumber() {
    String number = numberOfNewcomer();
    Answer shown = team.client().get(team.participant("p_" + number));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text("/data/id")).isEqualTo("p_" + number);
    assertThat(shown.at("/data/attributes/id").asString()).isEqualTo(number);
    assertThat(
            team.client()
                .post(team.participants(), "{\"key\":\"P_" + number + "\"}")
                .text("/errors/key/0"))
        .isEqualTo("The key has already been taken.");
  }

  @Test
  void aMadeKeyIsGivenUpForAGivenOne() {
    String made = "p_" + numberOfNewcomer();
    assertThat(
            team.client()
                .put(team.participant(made), "{\"key\":\"" + made + "\",\"notes\":\"x\"}")
                .status())
        .isEqualTo(200);
    assertThat(team.client().put(team.participant(made), "{\"key\":\"given\"}").status())
        .isEqualTo(200);
    assertThat(team.client().get(team.participant("given")).status()).isEqualTo(200);
    assertThat(team.client().get(team.participant(made)).status()).isEqualTo(404);
  }

  @Test
  void theKeyOfAMergedDuplicateNamesTheSurvivor() {
    String survivor = numberOfNewcomer();
    String duplicate = team.create("dup").at("/data/attributes/id").asString();
    Answer merged =
        team.client()
            .post(
                "/v1/participants/" + survivor + "/merge", "{\"duplicate\":\"" + duplicate + "\"}");
    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
    for (String key : new String[] {"dup", "p_" + survivor}) {
      Answer shown = team.client().get(team.participant(key));
      assertThat(shown.status()).as(key).isEqualTo(200);
      assertThat(shown.at("/data/attributes/id").asString()).isEqualTo(survivor);
    }
  }

  @Test
  void anUnchangedParticipantIsNotSentTwice() {
    String tag = team.create("k").header("ETag");
    Answer shown = team.client().get(team.participant("k"));
    assertThat(shown.header("ETag")).isEqualTo(tag).startsWith("W/");
    Answer again = team.client().get(team.participant("k"), "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    team.client().put(team.participant("k"), "{\"notes\":\"x\"}");
    assertThat(team.client().get(team.participant("k"), "If-None-Match", tag).status())
        .isEqualTo(200);
    Answer stale = team.client().put(team.participant("k"), "{\"notes\":\"y\"}", "If-Match", tag);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text("/message")).isEqualTo("Precondition Failed");
  }

  @Test
  void everyWriteTellsItsPosition() {
    assertThat(team.create("k").header("Rollbook-Position")).matches("[0-9]+");
    assertThat(
            team.client()
                .put(team.participant("k"), "{\"notes\":\"x\"}")
                .header("Rollbook-Position"))
        .matches("[0-9]+");
    assertThat(team.enrol("k", "e").header("Rollbook-Position")).matches("[0-9]+");
    assertThat(team.client().delete(team.experiments("k") + "/e").header("Rollbook-Position"))
        .matches("[0-9]+");
    assertThat(team.client().delete(team.participant("k")).header("Rollbook-Position"))
        .matches("[0-9]+");
  }

  /** Somebody who comes by another API. */
  private String numberOfNewcomer() {
    team.client().post("/v1/participants", "{\"participant\":{\"email\":\"new@example.de\"}}");
    return team.list("?sort=-id&per_page=1").at("/data/0/attributes/id").asString();
  }
}
