package io.rollbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.eventlog.testing.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with all that watches it switched on; that it is off otherwise, others show. */
@TestInstance(Lifecycle.PER_CLASS)
class LogsAndTracesIT {

  private static final String TOKEN = "an-admin-token-for-tests";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SECRET = "Quirinalia";

  private final TraceReceiver receiver = new TraceReceiver();
  private final ServerProcess server;
  private final String address;

  LogsAndTracesIT(@TempDir Path folder) throws Exception {
    server =
        ServerProcess.start(
                folder,
                List.of(),
                Map.of(
                    "SPRING_DATASOURCE_URL",
                    TestPostgres.newDatabase().jdbcUrl(),
                    "ROLLBOOK_ADMIN_TOKEN",
                    TOKEN,
                    "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                    "ecs",
                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                    receiver.address(),
                    "OTEL_BSP_SCHEDULE_DELAY",
                    "100"))
            .awaitStartOrEnd();
    await().untilAsserted(() -> assertThat(server.output()).contains("Rollbook is ready at"));
    Matcher ready =
        Pattern.compile("Rollbook is ready at (http://localhost:[0-9]+)").matcher(server.output());
    assertThat(ready.find()).as(server.output()).isTrue();
    address = ready.group(1);
  }

  @AfterAll
  void stop() {
    server.close();
    receiver.close();
  }

  @Test
  void eachLineOfARequestIsJsonWithItsIdAndWhatItBelongsTo() throws Exception {
    post("X-Request-Id", "request-1", "X-Correlation-Id", "order-7");
    JsonNode line = lineOf("request-1");
    assertThat(line.at("/correlationId").asString()).isEqualTo("order-7");
    assertThat(line.at("/message").asString()).startsWith("POST /v1/workspaces 201");
    assertThat(line.at("/log/level").asString()).isEqualTo("INFO");
    assertThat(line.at("/service/name").asString()).isEqualTo("rollbook");
    assertThat(line.at("/@timestamp").asString()).isNotEmpty();
  }

  @Test
  void whoBelongsToATraceIsFoundByIt() throws Exception {
    post("X-Request-Id", "request-2", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    assertThat(lineOf("request-2").at("/correlationId").asString()).isEqualTo(TRACE);
  }

  @Test
  void whoSaysNothingBelongsToItself() throws Exception {
    HttpResponse<String> answer = post("X-Request-Id", "request-3");
    assertThat(lineOf("request-3").at("/correlationId").asString()).isEqualTo("request-3");
    assertThat(answer.headers().firstValue("X-Correlation-Id")).isEmpty();
  }

  @Test
  void whatComesAlongIsGivenBackUnlessItIsNoId() throws Exception {
    assertThat(post("X-Correlation-Id", "order-8").headers().firstValue("X-Correlation-Id"))
        .contains("order-8");
    HttpResponse<String> answer =
        post("X-Request-Id", "request-4", "X-Correlation-Id", "{\"no\": \"id\"}");
    assertThat(answer.headers().firstValue("X-Correlation-Id")).isEmpty();
    assertThat(lineOf("request-4").at("/correlationId").asString()).isEqualTo("request-4");
  }

  @Test
  void aRequestIsASpanOfItsCallersTraceAndSaysNothingOfItsPath() throws Exception {
    String path = "/v1.0/" + SECRET + "/UserFields";
    send(
        HttpRequest.newBuilder(URI.create(address + path + "?search=" + SECRET))
            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
            .header("X-Request-Id", "request-5"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(receiver.received()).contains("request-5"));
    assertThat(receiver.paths()).containsOnly("/v1/traces");
    assertThat(receiver.received())
        .contains("rollbook", TraceReceiver.bytesOf(TRACE))
        .doesNotContain(SECRET, TOKEN);
  }

  @Test
  void whoOnlyWatchesIsNotTraced() throws Exception {
    send(
        HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
            .header("X-Request-Id", "request-6"));
    post("X-Request-Id", "request-7");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(receiver.received()).contains("request-7"));
    assertThat(receiver.received()).doesNotContain("request-6", "/actuator", "ErasureSweep");
  }

  private HttpResponse<String> post(String... headers) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address + "/v1/workspaces"))
                .headers(headers)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"" + SECRET + "\"}")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private JsonNode lineOf(String requestId) {
    String wanted = "\"requestId\":\"" + requestId + "\"";
    await().untilAsserted(() -> assertThat(server.output()).contains(wanted));
    String line =
        server
            .output()
            .lines()
            .filter(it -> it.contains(wanted) && it.contains("io.rollbook.requests"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(server.output()));
    return JsonMapper.shared().readTree(line);
  }
}
