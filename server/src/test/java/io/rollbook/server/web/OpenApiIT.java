package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The description of the API is complete, and its examples work when sent as they are. */
class OpenApiIT {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private final RunningServer server = RunningServer.shared();
  private final JsonNode description = server.client("").get("/v3/api-docs").json();

  @Test
  void everyParameterHasASchema() {
    assertThat(operations().flatMap(it -> it.operation().at("/parameters").valueStream()))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.has("schema")).as(it.toString()).isTrue());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(description.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(description.at(it.substring(1)).isMissingNode()).isFalse());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAccepted() {
    return operations()
        .flatMap(
            operation ->
                operation
                    .examples()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                operation.method() + " " + operation.path(),
                                () -> assertAccepted(operation, example))));
  }

  private void assertAccepted(Operation operation, String example) {
    Client admin = server.client(RunningServer.ADMIN_TOKEN);
    String workspace = admin.post("/v1/workspaces", "{\"name\":\"x\"}").text("/data/id");
    Client tenant = server.client(server.newToken(workspace, ""));
    boolean administers = operation.path().startsWith("/v1/workspaces");
    String id =
        administers
            ? workspace
            : tenant
                .post("/v1/participants", "{\"participant\":{\"email\":\"a@b.de\"}}")
                .text("/data/id");
    Answer answer =
        (administers ? admin : tenant)
            .send(
                operation.method(),
                operation.path().replace("{id}", id).replace("{number}", definition(tenant)),
                example);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }

  private static String definition(Client tenant) {
    return tenant
        .post("/v1/custom-fields", "{\"code\":\"c\",\"label\":\"C\",\"type\":\"text\"}")
        .at("/data/number")
        .asString();
  }

  private Stream<Operation> operations() {
    return description
        .get("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(it -> METHODS.contains(it.getKey()))
                    .map(it -> operation(path.getKey(), it)));
  }

  private static Operation operation(String path, Map.Entry<String, JsonNode> entry) {
    return new Operation(entry.getKey().toUpperCase(Locale.ROOT), path, entry.getValue());
  }

  private record Operation(String method, String path, JsonNode operation) {

    private Stream<String> examples() {
      JsonNode content = operation.at("/requestBody/content").path("application/json");
      Stream<JsonNode> named = content.path("examples").valueStream().map(it -> it.get("value"));
      Stream<JsonNode> single =
          Stream.of(content.path("example")).filter(it -> !it.isMissingNode());
      return Stream.concat(named, single).map(it -> it.isString() ? it.asString() : it.toString());
    }
  }
}
