package io.rollbook.server.dialect.missionhub;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The examples of this API's description work when sent as they are, by somebody who is "me". */
class ExamplesIT {

  private final JsonNode paths =
      RunningServer.shared().client("").get("/v3/api-docs/missionhub").at("/paths");

  @TestFactory
  Stream<DynamicTest> everyExampleIsAccepted() {
    assertThat(paths.propertyNames()).contains("/apis/v4/people", "/apis/v4/people/{id}");
    return paths
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .flatMap(it -> examples(path.getKey(), it.getKey(), it.getValue())));
  }

  private static Stream<DynamicTest> examples(String path, String method, JsonNode operation) {
    return operation
        .at("/requestBody/content")
        .path("application/vnd.api+json")
        .path("examples")
        .propertyStream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    method + " " + path + ": " + it.getKey(),
                    () -> assertAccepted(method, path, it.getValue().get("value"))));
  }

  private static void assertAccepted(String method, String path, JsonNode example) {
    Campus campus = Campus.create();
    String body = example.isString() ? example.asString() : example.toString();
    Answer answer =
        campus
            .client()
            .send(method.toUpperCase(Locale.ROOT), path.replace("{id}", campus.me()), body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }
}
