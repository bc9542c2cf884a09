package io.rollbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is no request of any API is refused in the API's own shape, and nothing is recorded. */
@ExtendWith(OutputCaptureExtension.class)
class BadRequestsIT {

  private static final String PARTICIPANTS = "/v1/participants";

  private final Client client = RunningServer.shared().newWorkspace();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"participant\"",
        "{\"participant\":{\"email\":\"a@b.de\"}} more",
        "{\"participant\":{\"email\":\"a@b.de\",\"email\":\"b@b.de\"}}",
        "{\"participant\":{\"email\":NaN}}"
      })
  void whatIsNotOneJsonObjectIs400(String body) {
    assertRefused(client.post(PARTICIPANTS, body), 400);
  }

  @Test
  void deepNestingIs400() {
    assertRefused(client.post(PARTICIPANTS, "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)), 400);
  }

  @Test
  void invalidUtf8Is400() {
    Answer answer =
        client.send(
            client
                .request(PARTICIPANTS, "Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofByteArray(
                        "{\"participant\":{\"email\":\"a@b.de\",\"birthCity\":\"\u00ff\"}}"
                            .getBytes(StandardCharsets.ISO_8859_1))));
    assertRefused(answer, 400);
  }

  @Test
  void aBodyOverOneMegabyteIs413() {
    assertRefused(client.post(PARTICIPANTS, "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}"), 413);
  }

  @Test
  void aBodyOverOneMegabyteIs413AlsoWithoutAnAnnouncedLength() {
    byte[] body = ("{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
    Answer answer =
        client.send(
            client
                .request(PARTICIPANTS, "Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    assertRefused(answer, 413);
  }

  @Test
  void anotherMediaTypeIs415() {
    Answer answer =
        client.send(
            client
                .request(PARTICIPANTS, "Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));
    assertRefused(answer, 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/participants",
        "/apis/v4/people",
        "/v1/persons",
        "/api/teams/19/participants",
        "/v1.0/SL-API-demo/ParticipantProfileValues"
      })
  void aPatternIsNoMediaType(String path) {
    Answer answer =
        client.send(
            client.request(path).header("Content-Type", "*/*").POST(BodyPublishers.ofString("{}")));
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void anotherMethodIs405AndSaysWhichThereAre() {
    Answer answer = client.send("PUT", PARTICIPANTS, "{}");
    assertRefused(answer, 405);
    assertThat(answer.header("Allow")).contains("POST").contains("GET");
  }

  @Test
  void anAnswerThatTheClientCannotReadIs406() {
    Answer answer = client.get(PARTICIPANTS, "Accept", "text/html");
    assertThat(answer.status()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/participants/%00",
        "/v1/participants/a%2fb",
        "/v1/participants/;x",
        "/v1/participants/\\"
      })
  void aMalformedPathIsAnsweredInShape(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4").contains("{\"errors\":{\"detail\":");
    assertThat(answer).contains("X-Request-Id: ");
    assertThat(answer).doesNotContain("Exception").doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"email=erika@geheim.de%zz", "q=%ff", "q=%ED%A0%80", "status=%C0%80", "="})
  void aMalformedQueryIs400AndItsValuesAreNotLogged(String query, CapturedOutput output)
      throws IOException {
    assertThat(rawGet("/v1/participants?" + query))
        .startsWith("HTTP/1.1 400")
        .contains("{\"errors\":{\"detail\":");
    assertThat(output.getOut()).doesNotContain("geheim");
  }

  @Test
  void bracketsInAQueryNeedNotBeEscaped() throws IOException {
    assertThat(rawGet("/v1/participants?field[Company]=b")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=x",
        "status=nowhere",
        "sort=shoeSize",
        "updatedSince=yesterday",
        "updatedSince=%2B999999999-01-01T00:00:00Z",
        "cursor=abc"
      })
  void aWrongQueryParameterIs422AndIsNamed(String query) {
    Answer answer = client.get(PARTICIPANTS + "?" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors").has(query.substring(0, query.indexOf('=')))).isTrue();
  }

  @Test
  void theCallersRequestIdIsKeptAndABadOneIsReplaced() {
    assertThat(client.get(PARTICIPANTS, "X-Request-Id", "req-17").header("X-Request-Id"))
        .isEqualTo("req-17");
    assertThat(client.get(PARTICIPANTS, "X-Request-Id", "a b").header("X-Request-Id"))
        .matches("[0-9a-f-]{36}");
    assertThat(client.get("/nowhere").header("X-Request-Id")).matches("[0-9a-f-]{36}");
  }

  private void assertRefused(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.at("/errors/detail").isString()).isTrue();
    assertThat(client.get(PARTICIPANTS).at("/data")).isEmpty();
  }

  /** As no client library would send it. */
  private String rawGet(String path) throws IOException {
    return raw(
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
            .formatted(path, client.token()));
  }

  private static String raw(String request) throws IOException {
    URI address = URI.create(RunningServer.shared().address());
    try (Socket socket = new Socket(address.getHost(), address.getPort());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
