package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent to the routes that OpenAPI describes, it is never a fault of the server, and no
 * answer shows the inside. What is sent is made from the examples and the parameters of each
 * operation, see {@link Mutations}.
 */
class FuzzIT {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final List<String> INSIDE =
      List.of("Exception", "\tat ", "io.rollbook", "SELECT ");

  private final RunningServer server = RunningServer.shared();
  private final JsonNode description = server.client("").get("/v3/api-docs").json();

  @TestFactory
  Stream<DynamicTest> noInputIsAFaultOfTheServer() {
    return description
        .get("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(it -> METHODS.contains(it.getKey()))
                    .map(it -> test(path.getKey(), it)));
  }

  private static DynamicTest test(String path, Map.Entry<String, JsonNode> operation) {
    String method = operation.getKey().toUpperCase(Locale.ROOT);
    return DynamicTest.dynamicTest(
        method + ' ' + path, () -> fuzz(method, path, operation.getValue()));
  }

  private static void fuzz(String method, String path, JsonNode operation) {
    ExampleWorld world = new ExampleWorld();
    String filled = world.filled(method, path);
    Mutations.bodies(operation)
        .forEach(
            body ->
                assertNoFault(
                    world.sendFilled(method, filled, body.mediaType(), body.content()), body));
    Mutations.queries(operation)
        .forEach(
            query ->
                assertNoFault(
                    world.sendFilled(method, filled + query, "application/json", new byte[0]),
                    query));
    Mutations.paths(path, filled)
        .forEach(
            other ->
                assertNoFault(
                    world.sendFilled(
                        method, other, "application/json", "{}".getBytes(StandardCharsets.UTF_8)),
                    other));
  }

  private static void assertNoFault(Answer answer, Object sent) {
    assertThat(answer.status()).as("%s: %s", sent, answer.body()).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.body()).as("%s", sent).doesNotContain(INSIDE);
    }
  }
}
