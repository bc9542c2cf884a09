package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @ValueSource(
      strings = {"azav-pilot", "checkmango", "bigchange", "shocklogic", "missionhub", "rollbook"})
  void eachApiIsAlsoDescribedByItself(String group) {
    JsonNode paths = server.client("").get("/v3/api-docs/" + group).json().get("paths");
    assertThat(paths.isEmpty()).isFalse();
    assertThat(description.get("paths").propertyNames()).containsAll(paths.propertyNames());
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
                                operation.method()
                                    + " "
                                    + operation.path()
                                    + " as "
                                    + example.mediaType(),
                                () -> assertAccepted(operation, example))));
  }

  private static void assertAccepted(Operation operation, Example example) {
    Answer answer =
        new ExampleWorld()
            .send(operation.method(), operation.path(), example.mediaType(), example.body());
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
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

    /** In each media type that is none of many. */
    private Stream<Example> examples() {
      return operation
          .at("/requestBody/content")
          .propertyStream()
          .filter(it -> !it.getKey().contains("*"))
          .flatMap(it -> examples(it.getValue()).map(body -> Example.of(it.getKey(), body)));
    }

    private static Stream<JsonNode> examples(JsonNode content) {
      Stream<JsonNode> named = content.path("examples").valueStream().map(it -> it.get("value"));
      Stream<JsonNode> single =
          Stream.of(content.path("example")).filter(it -> !it.isMissingNode());
      return Stream.concat(named, single);
    }
  }

  private record Example(String mediaType, String body) {

    private static Example of(String mediaType, JsonNode body) {
      if (body.isString()) {
        return new Example(mediaType, body.asString());
      }
      return new Example(
          mediaType, mediaType.endsWith("urlencoded") ? form(body) : body.toString());
    }

    private static String form(JsonNode object) {
      return object
          .propertyStream()
          .map(it -> it.getKey() + '=' + encoded(it.getValue().asString()))
          .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
