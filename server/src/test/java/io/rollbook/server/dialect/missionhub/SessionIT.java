package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.PEOPLE;
import static io.rollbook.server.dialect.missionhub.Faulty.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every authenticated answer carries the token for the next request, and a tag. */
class SessionIT {

  private final Campus campus = Campus.create();
  private final Client client = campus.client();

  @Test
  void theTokenOfAnAnswerOpensTheNext() {
    String session = client.get(PEOPLE).header("X-MH-Session");
    for (int i = 0; i < 3; i++) {
      Answer next = campus.clientWithToken(session).get(PEOPLE + "/me");
      assertThat(next.status()).isEqualTo(200);
      assertThat(next.text("/data/id")).isEqualTo(campus.me());
      session = next.header("X-MH-Session");
    }
  }

  @Test
  void theTokenIsSignedAndLasts48Hours() throws ParseException {
    SignedJWT session = SignedJWT.parse(client.get(PEOPLE).header("X-MH-Session"));
    assertThat(session.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
    assertThat(session.getJWTClaimsSet().getClaims()).containsKeys("user_id", "iat", "exp");
    assertThat(
            Duration.between(
                session.getJWTClaimsSet().getIssueTime().toInstant(),
                session.getJWTClaimsSet().getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofDays(2));
  }

  @Test
  void theTokenOfOneWhoOnlyReadsOpensNoMore() {
    Client reader = campus.clientWithScopes("[\"participants:read\"]");
    Client next = campus.clientWithToken(reader.get(PEOPLE).header("X-MH-Session"));
    assertThat(next.get(PEOPLE).status()).isEqualTo(200);
    assertError(next.post(PEOPLE, "{\"data\":{\"attributes\":{\"first_name\":\"F\"}}}"), 403);
  }

  @Test
  void answersThatRefuseCarryItToo() {
    Client reader = campus.clientWithScopes("[\"participants:read\"]");
    for (Answer refused :
        List.of(
            client.get(PEOPLE + "/1"),
            client.get(PEOPLE + "?include=x"),
            client.post(PEOPLE, "{"),
            client.post(PEOPLE, "{\"data\":{}}"),
            client.delete(PEOPLE + "/me"),
            client.get("/apis/v4/nonsense"),
            reader.post(PEOPLE, "{}"))) {
      assertThat(refused.status()).isGreaterThanOrEqualTo(400);
      assertThat(refused.header("X-MH-Session")).as(refused.body()).isNotEmpty();
      assertThat(refused.header("Access-Control-Expose-Headers")).isEqualTo("X-MH-Session");
      assertThat(refused.header("X-Runtime")).isNotEmpty();
      assertThat(refused.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(refused.header("ETag")).isEmpty();
      assertError(refused, refused.status());
    }
  }

  @Test
  void whoIsNotKnownGetsNoneAndHearsWhy() {
    Answer missing = campus.clientWithToken("").get(PEOPLE);
    Answer invalid = campus.clientWithToken("nobody-s-token").get(PEOPLE);
    String session = client.get(PEOPLE).header("X-MH-Session");
    Answer forged =
        campus.clientWithToken(session.substring(0, session.length() - 6) + "AAAAAA").get(PEOPLE);
    assertThat(missing.text("/errors/0/detail")).isEqualTo("Missing access token");
    assertThat(invalid.text("/errors/0/detail")).isEqualTo("Invalid access token");
    assertThat(forged.text("/errors/0/detail")).isEqualTo("Invalid access token");
    for (Answer refused : List.of(missing, invalid, forged)) {
      assertError(refused, 401);
      assertThat(refused.header("X-MH-Session")).isEmpty();
      assertThat(refused.header("Access-Control-Expose-Headers")).isEmpty();
      assertThat(refused.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }
  }

  @Test
  void theTokenMayBeInTheQueryOrInTheBody() {
    Client anonymous = campus.clientWithToken("");
    assertThat(anonymous.get(PEOPLE + "?access_token=" + client.token()).status()).isEqualTo(200);
    Answer created =
        anonymous.post(
            PEOPLE,
            "{\"access_token\":\"%s\",\"data\":{\"attributes\":{\"first_name\":\"F\"}}}"
                .formatted(client.token()));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(created.body()).doesNotContain(client.token());
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    String path = PEOPLE + "/me";
    String tag = client.get(path).header("ETag");
    for (String known : List.of(tag, tag.substring(2), "W/\"x\", " + tag, "*")) {
      Answer same = client.get(path, "If-None-Match", known);
      assertThat(same.status()).isEqualTo(304);
      assertThat(same.body()).isEmpty();
      assertThat(same.header("ETag")).isEqualTo(tag);
      assertThat(same.header("X-MH-Session")).isNotEmpty();
    }
    client.put(path, Campus.person("{\"last_name\":\"X\"}", ""));
    Answer changed = client.get(path, "If-None-Match", tag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(tag);
    assertThat(client.get(path + "?fields=first_name").header("ETag"))
        .isNotEqualTo(changed.header("ETag"));
  }

  @Test
  void listsHaveTagsToo() {
    String tag = client.get(PEOPLE).header("ETag");
    assertThat(client.get(PEOPLE, "If-None-Match", tag).status()).isEqualTo(304);
    campus.create("Fred", "");
    assertThat(client.get(PEOPLE, "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void writesAreDoneWhateverTagTheyName() {
    Answer created =
        client.post(
            PEOPLE, "{\"data\":{\"attributes\":{\"first_name\":\"F\"}}}", "If-None-Match", "*");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("ETag")).startsWith("W/\"");
  }

  @Test
  void aHeadIsAnsweredAsAGetWithoutItsBody() {
    HttpRequest.Builder head =
        client.request(PEOPLE + "/me").method("HEAD", BodyPublishers.noBody());
    Answer answer = client.send(head);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("ETag")).isEqualTo(client.get(PEOPLE + "/me").header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/vnd.api+json", "application/json", "*/*", "application/*;q=0.5"})
  void theMediaTypeIsTheSameWhateverIsAccepted(String accept) {
    Answer answer = client.get(PEOPLE, "Accept", accept);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.api+json");
    assertThat(answer.header("Vary")).isEqualTo("Accept");
  }

  @Test
  void mediaTypesOfOtherThingsAreRefused() {
    assertError(client.get(PEOPLE, "Accept", "text/html"), 406);
    assertError(
        client.send(
            client
                .request(PEOPLE, "Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a,b"))),
        415);
  }

  @Test
  void otherApisHaveNoneOfThis() {
    Answer other = client.get("/v1/participants");
    assertThat(other.header("X-MH-Session")).isEmpty();
    assertThat(other.header("X-Runtime")).isEmpty();
  }

  @Test
  void aTrailingSlashChangesNothing() {
    Answer created =
        client.post(PEOPLE + "/", "{\"data\":{\"attributes\":{\"first_name\":\"F\"}}}");
    assertThat(created.status()).isEqualTo(201);
    assertThat(client.get(PEOPLE + "/me/").status()).isEqualTo(200);
  }

  @Test
  void peopleCannotBeDeleted() {
    Answer refused = client.delete(PEOPLE + "/" + campus.me());
    assertError(refused, 405);
    assertThat(refused.header("Allow")).contains("GET", "PUT");
    assertThat(campus.read("me", "").status()).isEqualTo(200);
  }
}
