package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The examples of this API's OpenAPI group work when sent as they are, but for the team. */
class CheckmangoDocsIT {

  private static final String JSON = "application/json";

  private final JsonNode description =
      RunningServer.shared().client("").get("/v3/api-docs/checkmango").json();

  @TestFactory
  Stream<DynamicTest> everyOperationWorksAsDescribed() {
    return description
        .get("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .map(
                        operation ->
                            DynamicTest.dynamicTest(
                                operation.getKey() + " " + path.getKey(),
                                () -> assertWorks(path.getKey(), operation))));
  }

  private static void assertWorks(String path, Map.Entry<String, JsonNode> entry) {
    TestTeam team = TestTeam.create();
    String method = entry.getKey().toUpperCase(Locale.ROOT);
    JsonNode operation = entry.getValue();
    boolean creates = method.equals("POST") && path.endsWith("/participants");
    if (!creates) {
      team.create("jbrooksuk");
      team.enrol("jbrooksuk", "BASKET_AUGUST");
    }
    String example = operation.at("/requestBody/content").path(JSON).path("example").toString();
    String address = path;
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.get("name").asString();
      if (parameter.get("in").asString().equals("path")) {
        String value = name.equals("team") ? team.id() : parameter.get("example").asString();
        address = address.replace("{" + name + "}", value);
      }
    }
    Answer answer = team.client().send(method, address, example);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    assertThat(operation.get("responses").has(Integer.toString(answer.status()))).isTrue();
  }
}
