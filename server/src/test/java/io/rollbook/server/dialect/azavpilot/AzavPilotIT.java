package io.rollbook.server.dialect.azavpilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The API as its clients see it. */
class AzavPilotIT {

  private static final String PARTICIPANTS = "/v1/participants";

  private final Client client = RunningServer.shared().newWorkspace();

  @Test
  void theExampleOfTheSeedPageIsAnsweredInItsOwnForm() {
    Answer created =
        client.post(
            PARTICIPANTS,
            "{\"participant\":{\"first_name\":\"Melanie\",\"id\":\"\\u003cuuid"
                + " v4\\u003e\",\"last_name\":\"Muster\"}}");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/data/first_name")).isEqualTo("Melanie");
    assertThat(created.text("/data/last_name")).isEqualTo("Muster");
    assertThat(UUID.fromString(created.text("/data/id")).version()).isEqualTo(4);
    assertThat(created.header("Location")).isEqualTo(path(created));
  }

  @Test
  void everyMemberOfBothVersionsOfThePageIsKept() {
    Answer created =
        client.post(
            PARTICIPANTS,
            """
            {"participant":{"email":"melanie.muster@example.de","firstName":"Melanie","lastName":"Müller",
             "preferredName":"Mel","salutation":"Frau","gender":"female","status":"future",
             "date_of_birth":"1990-05-17","birthCity":"Köln","birthCountry":"DE","customerNumber":"K-1001",
             "internalCustomerNumber":"I-77","marketingChannel":"website",
             "address":{"city":"Köln","country":"DE","houseNumber":"5a","street":"Domstr.","zipCode":"50667"},
             "contactInformation":[{"type":"mobile","value":"+49 170 1"},{"type":"team_email","value":"t@example.de"},
               {"type":"skype","value":"mel"}]}}
            """);
    assertThat(created.status()).isEqualTo(201);
    Answer read = client.get(path(created));
    assertThat(read.at("/data")).isEqualTo(created.at("/data"));
    assertThat(read.text("/data/lastName")).isEqualTo("Müller");
    assertThat(read.text("/data/gender")).isEqualTo("female");
    assertThat(read.text("/data/status")).isEqualTo("future");
    assertThat(read.text("/data/date_of_birth")).isEqualTo("1990-05-17");
    assertThat(read.text("/data/dateOfBirth")).isEqualTo("1990-05-17");
    assertThat(read.text("/data/internalCustomerNumber")).isEqualTo("I-77");
    assertThat(read.text("/data/address/houseNumber")).isEqualTo("5a");
    assertThat(read.text("/data/contactInformation/1/type")).isEqualTo("team_email");
  }

  @Test
  void anUnusedUuidIsTakenOverAsTheId() {
    String id = UUID.randomUUID().toString();
    Answer created = client.post(PARTICIPANTS, withId(id));
    assertThat(created.text("/data/id")).isEqualTo(id);
    Answer again = client.post(PARTICIPANTS, withId(id));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text("/errors/id/0")).isEqualTo("has already been taken");
  }

  @Test
  void theIdOfAnErasedParticipantCannotBeUsedAgain() {
    String id = UUID.randomUUID().toString();
    client.post(PARTICIPANTS, withId(id));
    client.delete(PARTICIPANTS + "/" + id);
    assertThat(client.post(PARTICIPANTS, withId(id)).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "0",
        "-1",
        "99999999999999999999",
        "00000000-0000-4000-8000-000000000000",
        "%00",
        "1-1-1-1-1"
      })
  void whatNamesNoParticipantIsNotFound(String id) {
    for (Answer answer :
        new Answer[] {
          client.get(PARTICIPANTS + "/" + id),
          client.put(PARTICIPANTS + "/" + id, "{\"participant\":{\"birthCity\":\"Köln\"}}"),
          client.delete(PARTICIPANTS + "/" + id),
          client.get(PARTICIPANTS + "/" + id + "/transitions"),
          client.get(PARTICIPANTS + "/" + id + "/history")
        }) {
      assertThat(answer.status()).isIn(404, 400);
      assertThat(answer.at("/errors/detail").isString()).isTrue();
    }
    assertThat(client.get(PARTICIPANTS + "/abc").body())
        .isEqualTo("{\"errors\":{\"detail\":\"Not Found\"}}");
  }

  @Test
  void statusChangesByPutAlongTheLifecycleOnly() {
    String path = path(create());
    assertThat(client.put(path, "{\"participant\":{\"status\":\"active\"}}").status())
        .isEqualTo(200);
    Answer illegal = client.put(path, "{\"participant\":{\"status\":\"lead\"}}");
    assertThat(illegal.status()).isEqualTo(422);
    assertThat(illegal.text("/errors/status/0"))
        .isEqualTo("cannot change from active to lead; allowed: future, past, dropout, archived");
    client.put(path, "{\"participant\":{\"status\":\"dropout\"}}");
    client.put(path, "{\"participant\":{\"status\":\"archived\"}}");
    assertThat(client.get(path + "/transitions").body()).isEqualTo("{\"data\":[\"dropout\"]}");
    assertThat(client.get(path).text("/data/status")).isEqualTo("archived");
  }

  @Test
  void aStatusChangeMayHaveAReasonAndAnEffectiveDate() {
    String path = path(create());
    Answer changed =
        client.post(
            path + "/status",
            "{\"status\":\"active\",\"reason\":\"Signed\",\"effectiveDate\":\"2026-11-01\"}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("/data/status")).isEqualTo("active");
    Answer history = client.get(path + "/history?order=desc&limit=1");
    assertThat(history.text("/data/0/reason")).isEqualTo("Signed");
    assertThat(history.text("/data/0/effectiveDate")).isEqualTo("2026-11-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                   | status",
        "{\"status\":\"nowhere\"}                             | status",
        "{\"status\":\"active\",\"effectiveDate\":\"soon\"}   | effectiveDate",
        "{\"status\":\"active\",\"reason\":7}                 | reason"
      })
  void aWrongStatusChangeIsRefused(String body, String field) {
    String path = path(create());
    Answer answer = client.post(path + "/status", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors").has(field)).isTrue();
  }

  @Test
  void absentKeepsNullClearsAndAValueReplaces() {
    String path =
        path(
            client.post(
                PARTICIPANTS,
                "{\"participant\":{\"email\":\"a@b.de\",\"birthCity\":\"Köln\",\"salutation\":\"Frau\","
                    + "\"address\":{\"city\":\"Köln\",\"street\":\"Ring\"}}}"));
    Answer patched =
        client.patch(
            path,
            "{\"participant\":{\"salutation\":null,\"birth_country\":\"DE\",\"address\":{\"street\":null}}}");
    assertThat(patched.status()).isEqualTo(200);
    Answer read = client.get(path);
    assertThat(read.text("/data/birthCity")).isEqualTo("Köln");
    assertThat(read.at("/data/salutation").isNull()).isTrue();
    assertThat(read.text("/data/birthCountry")).isEqualTo("DE");
    assertThat(read.text("/data/address/city")).isEqualTo("Köln");
    assertThat(read.at("/data/address/street").isNull()).isTrue();
    assertThat(client.put(path, "{\"participant\":{\"email\":null}}").status()).isEqualTo(422);
  }

  @Test
  void theSameValuesAgainAreNotRecorded() {
    Answer created = create();
    Answer same =
        client.put(path(created), "{\"participant\":{\"email\":\"a@b.de\",\"status\":\"lead\"}}");
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.header("ETag")).isEqualTo(created.header("ETag"));
    assertThat(client.get(path(created) + "/history").at("/data")).hasSize(1);
  }

  @Test
  void deleteAnswersWithTheParticipantAndThenItIsGone() {
    Answer created = create();
    Answer deleted = client.delete(path(created));
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.at("/data")).isEqualTo(created.at("/data"));
    assertThat(client.get(path(created)).status()).isEqualTo(404);
    assertThat(client.delete(path(created)).status()).isEqualTo(404);
    assertThat(
            client
                .get(PARTICIPANTS, "Rollbook-Position", deleted.header("Rollbook-Position"))
                .at("/data"))
        .isEmpty();
    Answer history = client.get(path(created) + "/history");
    assertThat(history.status()).isEqualTo(200);
    assertThat(history.body()).doesNotContain("a@b.de").contains("\"erased\":true");
  }

  @Test
  void aTrailingSlashChangesNothing() {
    assertThat(client.get(PARTICIPANTS + "/").status()).isEqualTo(200);
    Answer created = client.post(PARTICIPANTS + "/", body());
    assertThat(created.status()).isEqualTo(201);
    assertThat(client.get(path(created) + "/").status()).isEqualTo(200);
  }

  @Test
  void aNumberNamesTheParticipantToo() {
    Answer created = create();
    String number = number(created);
    assertThat(client.get(PARTICIPANTS + "/" + number).at("/data")).isEqualTo(created.at("/data"));
    Client stranger = RunningServer.shared().newWorkspace();
    assertThat(stranger.get(PARTICIPANTS + "/" + number).status()).isEqualTo(404);
  }

  /** The number shows in other dialects only. */
  private static String number(Answer created) {
    return String.valueOf(
        RunningServer.shared()
            .bean(JdbcTemplate.class)
            .queryForObject(
                "SELECT convert_from(payload, 'UTF8')::jsonb ->> 'number' FROM event_log"
                    + " WHERE stream = ?",
                String.class,
                "participant-" + created.text("/data/id")));
  }

  private Answer create() {
    return client.post(PARTICIPANTS, body());
  }

  private static String body() {
    return "{\"participant\":{\"email\":\"a@b.de\"}}";
  }

  private static String withId(String id) {
    return "{\"participant\":{\"email\":\"a@b.de\",\"id\":\"" + id + "\"}}";
  }

  private static String path(Answer created) {
    return PARTICIPANTS + "/" + created.text("/data/id");
  }
}
