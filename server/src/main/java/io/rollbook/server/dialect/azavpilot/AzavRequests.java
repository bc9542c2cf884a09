package io.rollbook.server.dialect.azavpilot;

import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes requests apart. */
@Component
class AzavRequests {

  private static final String ENVELOPE = "participant";

  private final JsonBodies json;

  AzavRequests(JsonBodies json) {
    this.json = json;
  }

  /**
   * The participant in the body's envelope. The answer will mirror its casing.
   *
   * @throws RequestRefused if the body is no JSON object, or has no such envelope
   */
  AzavBody participant(byte[] body, HttpServletRequest request) {
    if (json.object(body).get(ENVELOPE) instanceof ObjectNode participant) {
      AzavBody read = AzavBody.of(participant);
      read.casing().rememberIn(request);
      return read;
    }
    throw new RequestRefused(Problem.invalid(ENVELOPE, AzavBody.BLANK));
  }

  /** A body without an envelope. */
  AzavBody plain(byte[] body, HttpServletRequest request) {
    AzavBody read = AzavBody.of(json.object(body));
    read.casing().rememberIn(request);
    return read;
  }
}
