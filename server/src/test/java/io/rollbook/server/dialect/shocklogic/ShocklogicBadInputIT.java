package io.rollbook.server.dialect.shocklogic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What breaks a rule is refused by name, and nothing is recorded. */
@ExtendWith(OutputCaptureExtension.class)
class ShocklogicBadInputIT {

  private static final String LONG = "x".repeat(256);

  private final TestProject project = TestProject.create();

  @BeforeEach
  void fields() {
    project.define("Size", "\"Type\":\"Dropdown\",\"Options\":[\"M\"]");
    project.define("Born", "\"Type\":\"Date\"");
    project.define("Age", "\"Type\":\"Integer\"");
    project.define("Diet", "\"Type\":\"Text\"");
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of("{\"First_Name\":[]}", "First_Name", "must be a text"),
        Arguments.of("{\"firstname\":{\"a\":1}}", "First_Name", "must be a text"),
        Arguments.of("{\"Email\":\"nobody\"}", "Email", "has invalid format"),
        Arguments.of("{\"Email\":false}", "Email", "has invalid format"),
        Arguments.of(
            "{\"Email\":\"" + "e".repeat(250) + "@b.de\"}",
            "Email",
            "should be at most 254 character(s)"),
        Arguments.of(
            "{\"Family_Name\":\"" + LONG + "\"}",
            "Family_Name",
            "should be at most 255 character(s)"),
        Arguments.of(
            "{\"Address\":\"" + LONG + "\"}", "Address", "should be at most 255 character(s)"),
        Arguments.of("{\"Phone\":\"" + LONG + "\"}", "Phone", "should be at most 255 character(s)"),
        Arguments.of(
            "{\"Mobile\":\"" + LONG + "\"}", "Mobile", "should be at most 255 character(s)"),
        Arguments.of("{\"Mobile\":\"1\\n2\"}", "Mobile", "has invalid characters"),
        Arguments.of(
            "{\"External_Id\":\"" + LONG + "\"}",
            "External_Id",
            "should be at most 255 character(s)"),
        Arguments.of("{\"External_Id\":\"taken\"}", "External_Id", "has already been taken"),
        Arguments.of(
            "{\"Biography\":\"" + "b".repeat(10_001) + "\"}",
            "Biography",
            "should be at most 10000 character(s)"),
        Arguments.of("{\"City\":\"a\\u0000b\"}", "City", "has invalid characters"),
        Arguments.of("{\"City\":\"a\\ud800b\"}", "City", "has invalid characters"),
        Arguments.of("{\"City\":\"a\\u0007b\"}", "City", "has invalid characters"),
        Arguments.of("{\"Size\":\"XXL\"}", "Size", "is invalid"),
        Arguments.of("{\"Size\":[\"M\"]}", "Size", "must be a text"),
        Arguments.of("{\"Born\":\"2026-02-30\"}", "Born", "is invalid"),
        Arguments.of("{\"born\":\"yesterday\"}", "Born", "is invalid"),
        Arguments.of("{\"Age\":1.5}", "Age", "is invalid"),
        Arguments.of("{\"Age\":99999999999999999999}", "Age", "is invalid"),
        Arguments.of("{\"Age\":1e999999999}", "Age", "is invalid"),
        Arguments.of(
            "{\"Diet\":\"" + "d".repeat(4001) + "\"}",
            "Diet",
            "should be at most 4000 character(s)"),
        Arguments.of("{\"Diet\":\"a\\u0000\"}", "Diet", "has invalid characters"));
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void aWrongValueIsNamed(String body, String field, String message) {
    String id = project.create("{\"External_Id\":\"taken\"}");
    String other = project.create("{\"Company\":\"C\"}");
    String before = project.get(other).body();
    for (Answer answer :
        new Answer[] {
          project.client().post(project.profiles(), body), project.update(other, body)
        }) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.at("/error/code").asInt()).isEqualTo(422);
      assertThat(answer.text("/error/message")).isEqualTo("Some values are not valid");
      assertThat(answer.at("/error/fields").propertyNames()).containsExactly(field);
      assertThat(answer.at("/error/fields").get(field).get(0).asString()).isEqualTo(message);
    }
    assertThat(project.get(other).body()).isEqualTo(before);
    assertThat(project.client().get(project.profiles()).at("/Count").asInt()).isEqualTo(2);
    assertThat(id).isNotEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"Unknown\":\"x\"}", "{\"Total_Paid\":\"1\"}", "{\"City\":\"\"}"})
  void nobodyIsCreatedOfNothing(String body) {
    Answer answer = project.client().post(project.profiles(), body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/error/message")).isEqualTo("Nothing is said of the participant");
    project.assertEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"Unknown\":{\"a\":[1]}}", "{\"Person_Id\":[]}", "{\"Total_Paid\":{}}"})
  void whatIsUnknownOrReadOnlyIsPassedOverWhateverItsValue(String body) {
    String id = project.create(TestProject.ANA);
    assertThat(project.update(id, body).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"City\"",
        "{\"City\":\"x\"} more",
        "{\"City\":\"x\",\"City\":\"y\"}",
        "{\"City\":NaN}",
        "City=x"
      })
  void whatIsNotOneJsonObjectIs400(String body) {
    String id = project.create(TestProject.ANA);
    for (Answer answer : sent(id, body)) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/error/code").asInt()).isEqualTo(400);
      assertThat(answer.at("/error/message").isString()).isTrue();
    }
    assertThat(project.get(id).text("/City")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"City=%zz", "City=%", "City=%ff", "City=a&City=b", "%E4=x"})
  void aMalformedFormIs400(String form) {
    String id = project.create(TestProject.ANA);
    Answer answer = project.updateByForm(id, form);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/error/message")).isEqualTo("The body is not a form");
    assertThat(project.get(id).text("/City")).isEmpty();
  }

  @Test
  void deepNestingIs400AndALargeBodyIs413() {
    String id = project.create(TestProject.ANA);
    for (Answer answer : sent(id, "{\"a\":".repeat(5000) + "1" + "}".repeat(5000))) {
      assertThat(answer.status()).isEqualTo(400);
    }
    for (Answer answer : sent(id, "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}")) {
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.at("/error/code").asInt()).isEqualTo(413);
    }
    assertThat(project.updateByForm(id, "a=" + "x".repeat(1024 * 1024)).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nobody", "0", "-1", "99999999999999999999", "S-0", "%20", "a%F0%9F%98%80"})
  void whatNamesNobodyIsNotFound(String identifier) {
    for (Answer answer :
        new Answer[] {
          project.get(identifier),
          project.update(identifier, TestProject.ANA),
          project.client().delete(project.profile(identifier))
        }) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body())
          .isEqualTo("{\"error\":{\"code\":404,\"message\":\"Participant not found\"}}");
    }
  }

  @ParameterizedTest
  @CsvSource({"PUT", "PATCH"})
  void otherMethodsAre405AndSayWhichThereAre(String method) {
    Answer answer = project.client().send(method, project.profile("1"), "{}");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.body())
        .isEqualTo("{\"error\":{\"code\":405,\"message\":\"Method Not Allowed\"}}");
    assertThat(answer.header("Allow").split(", "))
        .containsExactlyInAnyOrder("GET", "POST", "DELETE");
  }

  @Test
  void otherMediaTypesAre415And406() {
    Answer text =
        project
            .client()
            .send(
                project
                    .client()
                    .request(project.profiles(), "Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString(TestProject.ANA)));
    assertThat(text.status()).isEqualTo(415);
    assertThat(text.at("/error/code").asInt()).isEqualTo(415);
    assertThat(project.client().get(project.profiles(), "Accept", "text/html").status())
        .isEqualTo(406);
  }

  @Test
  void anUnknownKeyIs401AndNoTokenHelps(CapturedOutput output) {
    String id = project.create(TestProject.ANA);
    for (String key : new String[] {"SL-API-secretguess", "x", "%20", project.key() + "x"}) {
      for (String path : new String[] {"ParticipantProfileValues/" + id, "UserFields"}) {
        for (Answer answer :
            new Answer[] {
              project.client().get("/v1.0/" + key + "/" + path),
              project.owner().get("/v1.0/" + key + "/" + path)
            }) {
          assertThat(answer.status()).isEqualTo(401);
          assertThat(answer.body())
              .isEqualTo("{\"error\":{\"code\":401,\"message\":\"Unknown key\"}}");
        }
      }
    }
    assertThat(output.getOut()).doesNotContain("secretguess").doesNotContain(project.key());
    assertThat(RunningServer.shared().client("").get("/v1.0").status()).isIn(401, 404);
  }

  @Test
  void pathsThatAreNotOfferedAreNotFoundInTheSameShape() {
    Answer answer = project.client().get("/v1.0/" + project.key() + "/Faculty");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"error\":{\"code\":404,\"message\":\"Not Found\"}}");
  }

  private List<Answer> sent(String id, String body) {
    return List.of(
        project.client().post(project.profiles(), body),
        project.update(id, body),
        project.client().post(project.userFields(), body));
  }
}
