package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page "Create Participant": its request, and each of its responses. */
class CheckmangoCreateParticipantIT {

  private static final String EXAMPLE = "{\"key\":\"jbrooksuk\",\"notes\":\"mollitia\"}";
  private static final String TIME = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}";

  private final TestTeam team = TestTeam.create();

  @Test
  void theRequestExampleIsAnsweredAsTheExampleOf201WithTheNotes() {
    Answer created = team.client().post(team.participants(), EXAMPLE);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/data/id")).isEqualTo("jbrooksuk");
    assertThat(created.text("/data/type")).isEqualTo("participant");
    assertThat(created.at("/data/attributes/id").isIntegralNumber()).isTrue();
    assertThat(created.at("/data/attributes/team_id").asString()).isEqualTo(team.id());
    assertThat(created.text("/data/attributes/key")).isEqualTo("jbrooksuk");
    assertThat(created.text("/data/attributes/notes")).isEqualTo("mollitia");
    assertThat(created.at("/data/attributes/experiment_count").asInt(-1)).isZero();
    assertThat(created.text("/data/attributes/created/human")).isEqualTo("1 second ago");
    assertThat(created.text("/data/attributes/created/string")).matches(TIME);
    assertThat(created.at("/data/attributes/updated"))
        .isEqualTo(created.at("/data/attributes/created"));
    assertThat(created.at("/data/relationships").isArray()).isTrue();
    assertThat(created.at("/data/relationships")).isEmpty();
    assertThat(created.text("/data/links/self"))
        .isEqualTo(RunningServer.shared().address() + team.participant("jbrooksuk"));
    assertThat(created.header("Location")).isEqualTo(created.text("/data/links/self"));
  }

  @Test
  void theExampleOf200IsHowTheParticipantIsShownAfterwards() {
    team.create("ODIO_ADIPISCI_TEMPORIBUS_IPSUM_ID");
    Answer shown = team.client().get(team.participant("ODIO_ADIPISCI_TEMPORIBUS_IPSUM_ID"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text("/data/id")).isEqualTo("ODIO_ADIPISCI_TEMPORIBUS_IPSUM_ID");
    assertThat(shown.text("/data/type")).isEqualTo("participants");
    assertThat(shown.at("/data/attributes").propertyNames())
        .contains("id", "team_id", "key", "notes", "created", "updated");
    assertThat(shown.at("/data/attributes/notes").isNull()).isTrue();
    assertThat(shown.at("/data").has("relationships")).isFalse();
    assertThat(shown.text("/data/links/self/href"))
        .isEqualTo(
            RunningServer.shared().address()
                + team.participant("ODIO_ADIPISCI_TEMPORIBUS_IPSUM_ID"));
  }

  @Test
  void theExampleOf402IsForATeamWithoutSubscriptionWhichCanStillRead() {
    TestTeam lapsed = TestTeam.create(false);
    Answer answer = lapsed.client().post(lapsed.participants(), EXAMPLE);
    assertThat(answer.status()).isEqualTo(402);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Subscription required.\"}");
    assertThat(lapsed.list("").status()).isEqualTo(200);
    lapsed.assertEmpty();
    for (Answer write :
        new Answer[] {
          lapsed.client().put(lapsed.participant("x"), "{}"),
          lapsed.client().delete(lapsed.participant("x")),
          lapsed.client().post(lapsed.experiments("x"), "{}"),
          lapsed.client().delete(lapsed.experiments("x") + "/y")
        }) {
      assertThat(write.status()).isEqualTo(402);
    }
  }

  @Test
  void theExampleOf403IsForNoTokenAndForAWrongOne() {
    for (String token : new String[] {"", "nobodys-token"}) {
      Answer answer = RunningServer.shared().client(token).post(team.participants(), EXAMPLE);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthenticated.\"}");
    }
    team.assertEmpty();
  }

  @Test
  void aTokenThatMayOnlyReadIs403Too() {
    TestTeam reader = team.withScopes("[\"participants:read\"]");
    Answer answer = reader.client().post(team.participants(), EXAMPLE);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"message\":\"This action is unauthorized.\"}");
    assertThat(reader.list("").status()).isEqualTo(200);
  }

  @Test
  void theExampleOf404IsForEveryTeamThatIsNotTheTokens() {
    String strangers = TestTeam.create().id();
    for (String id : new String[] {strangers, "1", "0", "-1", "team", "99999999999999999999"}) {
      Client client = team.client();
      for (Answer answer :
          new Answer[] {
            client.post("/api/teams/" + id + "/participants", EXAMPLE),
            client.get("/api/teams/" + id + "/participants")
          }) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
      }
    }
    team.assertEmpty();
  }

  @Test
  void theExampleOf422IsForAKeyThatIsThereInAnyCase() {
    team.create("jbrooksuk");
    for (String key : new String[] {"jbrooksuk", "JBrooksUK"}) {
      Answer answer = team.client().post(team.participants(), "{\"key\":\"" + key + "\"}");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body())
          .isEqualTo(
              "{\"message\":\"The given data was invalid.\","
                  + "\"errors\":{\"key\":[\"The key has already been taken.\"]}}");
    }
    assertThat(team.list("").at("/data")).hasSize(1);
  }

  @Test
  void theSameKeyInAnotherTeamIsAnotherParticipant() {
    team.create("jbrooksuk");
    TestTeam other = TestTeam.create();
    Answer created = other.create("jbrooksuk");
    assertThat(created.at("/data/attributes/team_id").asString()).isEqualTo(other.id());
  }

  @Test
  void ofManyWithTheSameKeyAtOnceOneIsCreated() {
    long created =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> team.client().post(team.participants(), EXAMPLE).status())
            .filter(status -> status == 201)
            .count();
    assertThat(created).isEqualTo(1);
    assertThat(team.list("").at("/data")).hasSize(1);
  }

  @Test
  void aRepeatWithTheSameIdempotencyKeyGetsTheSameAnswer() {
    Answer first = team.client().post(team.participants(), EXAMPLE, "Idempotency-Key", "k-1");
    Answer again = team.client().post(team.participants(), EXAMPLE, "Idempotency-Key", "k-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.at("/data/attributes/id")).isEqualTo(first.at("/data/attributes/id"));
    Answer other =
        team.client().post(team.participants(), "{\"key\":\"x\"}", "Idempotency-Key", "k-1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("/errors/Idempotency-Key")).hasSize(1);
  }
}
