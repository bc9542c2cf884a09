package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no definition is refused with what is wrong, and nothing is recorded. */
class CustomFieldsBadInputIT {

  private static final String FIELDS = "/v1/custom-fields";
  private static final Client CLIENT = RunningServer.shared().newWorkspace();

  static Stream<Arguments> wrongDefinitions() {
    return Stream.of(
        wrong("code", "{\"label\":\"L\",\"type\":\"text\"}"),
        wrong("code", "{\"code\":null,\"label\":\"L\",\"type\":\"text\"}"),
        wrong("code", "{\"code\":5,\"label\":\"L\",\"type\":\"text\"}"),
        wrong("code", "{\"code\":\"\",\"label\":\"L\",\"type\":\"text\"}"),
        wrong("code", "{\"code\":\"a b\",\"label\":\"L\",\"type\":\"text\"}"),
        wrong("code", "{\"code\":\"a\\u0000\",\"label\":\"L\",\"type\":\"text\"}"),
        wrong("code", "{\"code\":\"\\ud800\",\"label\":\"L\",\"type\":\"text\"}"),
        wrong("code", "{\"code\":\"" + "x".repeat(101) + "\",\"label\":\"L\",\"type\":\"text\"}"),
        wrong("code", "{\"code\":\"familyname\",\"label\":\"L\",\"type\":\"text\"}"),
        wrong("label", "{\"code\":\"c\",\"type\":\"text\"}"),
        wrong("label", "{\"code\":\"c\",\"label\":[\"L\"],\"type\":\"text\"}"),
        wrong("label", "{\"code\":\"c\",\"label\":\"a\\nb\",\"type\":\"text\"}"),
        wrong("label", "{\"code\":\"c\",\"label\":\"\\udc00\",\"type\":\"text\"}"),
        wrong("label", "{\"code\":\"c\",\"label\":\"" + "x".repeat(256) + "\",\"type\":\"text\"}"),
        wrong("type", "{\"code\":\"c\",\"label\":\"L\"}"),
        wrong("type", "{\"code\":\"c\",\"label\":\"L\",\"type\":\"Text\"}"),
        wrong("type", "{\"code\":\"c\",\"label\":\"L\",\"type\":{}}"),
        wrong("options", field("list", "")),
        wrong("options", field("list", "\"options\":[]")),
        wrong("options", field("list", "\"options\":null")),
        wrong("options", field("list", "\"options\":{}")),
        wrong("options", field("list", "\"options\":\"m\"")),
        wrong("options[0]", field("list", "\"options\":[\"m\"]")),
        wrong("options[0]", field("list", "\"options\":[null]")),
        wrong("options[0]", field("list", "\"options\":[{\"code\":\"m\"}]")),
        wrong("options[0]", field("list", "\"options\":[{\"code\":1,\"label\":\"M\"}]")),
        wrong("options[0].code", field("list", "\"options\":[" + option("", "M") + "]")),
        wrong(
            "options[1].code",
            field("list", "\"options\":[" + option("m", "M") + "," + option("m", "N") + "]")),
        wrong("options", field("text", "\"options\":[" + option("m", "M") + "]")),
        wrong("default", field("integer", "\"default\":\"many\"")),
        wrong("default", field("integer", "\"default\":99999999999999999999")),
        wrong("default", field("decimal", "\"default\":1e400")),
        wrong("default", field("text", "\"default\":[]")),
        wrong("default", field("text", "\"default\":{}")),
        wrong("default", field("text", "\"default\":\"" + "x".repeat(4001) + "\"")),
        wrong("default", field("statement", "")),
        wrong("mandatory", field("text", "\"mandatory\":\"yes\"")),
        wrong("mandatory", field("text", "\"mandatory\":null")),
        wrong("mandatory", field("statement", "\"mandatory\":true,\"default\":\"Read\"")),
        wrong("mandatory", field("text", "\"mandatory\":true,\"readOnly\":true")),
        wrong("readOnly", field("text", "\"readOnly\":0")));
  }

  @ParameterizedTest
  @MethodSource("wrongDefinitions")
  void aWrongMemberIs422AndIsNamed(String member, String body) {
    Answer answer = CLIENT.post(FIELDS, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.at("/errors").propertyNames()).as(answer.body()).containsExactly(member);
    assertNothingIsRecorded();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Answer answer = CLIENT.post(FIELDS, "{\"code\":\"1\",\"label\":\"\",\"type\":\"statement\"}");
    assertThat(answer.at("/errors").propertyNames())
        .containsExactlyInAnyOrder("code", "label", "default");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"field\"",
        "{\"code\":\"c\",\"code\":\"d\",\"label\":\"L\",\"type\":\"text\"}",
        "{\"code\":\"c\",\"label\":\"L\",\"type\":\"text\"} more"
      })
  void whatIsNotOneJsonObjectIs400(String body) {
    Answer answer = CLIENT.post(FIELDS, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/detail").isString()).isTrue();
    assertNothingIsRecorded();
  }

  @Test
  void deepNestingIs400() {
    String deep = "{\"options\":".repeat(5000) + "1" + "}".repeat(5000);
    assertThat(CLIENT.post(FIELDS, deep).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "01",
        "x",
        "1.0",
        "999999999999999999999999",
        "999999999999999999",
        "%20",
        "0198f3a0-0000-4000-8000-000000000003"
      })
  void aNumberThatIsNoDefinitionsIs404(String number) {
    String path = FIELDS + "/" + number;
    assertThat(CLIENT.get(path).status()).isEqualTo(404);
    assertThat(CLIENT.patch(path, "{\"label\":\"L\"}").status()).isEqualTo(404);
    assertThat(CLIENT.delete(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "", "TRUE"})
  void aWrongFilterIs422(String active) {
    Answer answer = CLIENT.get(FIELDS + "?active=" + active);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors").has("active")).isTrue();
  }

  @Test
  void whatCannotBeChangedIsRefused() {
    Client own = RunningServer.shared().newWorkspace();
    String path = FIELDS + "/" + own.post(FIELDS, field("text", "")).at("/data/number").asLong();
    String before = own.get(path).body();
    assertRefused(own.patch(path, "{\"code\":\"other\"}"), "code");
    assertRefused(own.patch(path, "{\"type\":\"note\"}"), "type");
    assertRefused(own.patch(path, "{\"label\":null}"), "label");
    assertRefused(own.patch(path, "{\"label\":7}"), "label");
    assertRefused(own.patch(path, "{\"options\":[" + option("m", "M") + "]}"), "options");
    assertRefused(own.patch(path, "{\"options\":[7]}"), "options[0]");
    assertRefused(own.patch(path, "{\"mandatory\":null}"), "mandatory");
    assertRefused(own.patch(path, "{\"readOnly\":\"no\"}"), "readOnly");
    assertRefused(own.patch(path, "{\"default\":[]}"), "default");
    assertThat(own.patch(path, "[]").status()).isEqualTo(400);
    assertThat(own.patch(path, "").status()).isEqualTo(400);
    assertThat(own.get(path).body()).isEqualTo(before);
  }

  @Test
  void otherMethodsAndMediaTypesAreRefusedInShape() {
    assertThat(CLIENT.put(FIELDS, "{}").status()).isEqualTo(405);
    assertThat(CLIENT.delete(FIELDS).status()).isEqualTo(405);
    assertThat(CLIENT.post(FIELDS + "/1", "{}").status()).isEqualTo(405);
    Answer text =
        CLIENT.send(
            CLIENT
                .request(FIELDS, "Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(field("text", ""))));
    assertThat(text.status()).isEqualTo(415);
    assertThat(text.at("/errors/detail").isString()).isTrue();
    assertThat(CLIENT.get(FIELDS, "Accept", "text/html").status()).isEqualTo(406);
    assertNothingIsRecorded();
  }

  @Test
  void aMalformedIdempotencyKeyIs422() {
    Answer answer = CLIENT.post(FIELDS, field("text", ""), "Idempotency-Key", "x".repeat(256));
    assertRefused(answer, "Idempotency-Key");
    assertNothingIsRecorded();
  }

  private static void assertRefused(Answer answer, String member) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.at("/errors").propertyNames()).as(answer.body()).containsExactly(member);
  }

  private static void assertNothingIsRecorded() {
    assertThat(CLIENT.get(FIELDS).at("/data")).isEmpty();
  }

  private static Arguments wrong(String member, String body) {
    return Arguments.of(member, body);
  }

  private static String field(String type, String more) {
    return "{\"code\":\"c\",\"label\":\"L\",\"type\":\""
        + type
        + "\""
        + (more.isEmpty() ? "" : "," + more)
        + "}";
  }

  private static String option(String code, String label) {
    return "{\"code\":\"" + code + "\",\"label\":\"" + label + "\"}";
  }
}
