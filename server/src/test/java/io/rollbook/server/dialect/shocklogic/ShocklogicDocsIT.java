package io.rollbook.server.dialect.shocklogic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The examples of this API's OpenAPI group work when sent as they are, but for key and person. */
class ShocklogicDocsIT {

  private static final String JSON = "application/json";

  private final JsonNode description =
      RunningServer.shared().client("").get("/v3/api-docs/shocklogic").json();

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
    TestProject project = TestProject.create();
    String method = entry.getKey().toUpperCase(Locale.ROOT);
    JsonNode operation = entry.getValue();
    String example = operation.at("/requestBody/content").path(JSON).path("example").toString();
    String address = path.replace("{identifier}", project.create(TestProject.ANA));
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.get("name").asString();
      if (parameter.get("in").asString().equals("path")) {
        String value = name.equals("key") ? project.key() : parameter.path("example").asString();
        address = address.replace("{" + name + "}", value);
      }
    }
    Answer answer = project.client().send(method, address, example);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    assertThat(operation.get("responses").has(Integer.toString(answer.status()))).isTrue();
  }
}
