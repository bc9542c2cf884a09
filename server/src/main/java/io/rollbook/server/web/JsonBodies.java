package io.rollbook.server.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies strictly: one JSON object, no member twice, nothing behind it. */
@Component
public class JsonBodies {

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /**
   * The object in the body.
   *
   * @throws RequestRefused with 400 if it is not a JSON object
   */
  public ObjectNode object(byte[] body) {
    JsonNode node = json.readTree(body);
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new RequestRefused(Problem.of(HttpStatus.BAD_REQUEST, "The body is not a JSON object"));
  }

  /** The body as the container gives it; empty if there is none. */
  public static byte[] orEmpty(byte @Nullable [] body) {
    return body == null ? new byte[0] : body;
  }
}
