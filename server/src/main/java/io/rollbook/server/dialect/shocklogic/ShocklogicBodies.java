package io.rollbook.server.dialect.shocklogic;

import io.rollbook.server.web.BoundedBody;
import io.rollbook.server.web.JsonBodies;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads bodies, which are flat and so may be forms as well as JSON. */
@Component
class ShocklogicBodies {

  private final JsonBodies json;

  ShocklogicBodies(JsonBodies json) {
    this.json = json;
  }

  /**
   * The body as it was sent. The container takes forms apart by itself, unless one is faster.
   *
   * @throws RequestRefused with 400 if it does not arrive
   */
  byte[] content(HttpServletRequest request) {
    try {
      return BoundedBody.peek(request);
    } catch (IOException e) {
      throw new RequestRefused(Problem.of(HttpStatus.BAD_REQUEST, "The body cannot be read"));
    }
  }

  /**
   * The members of a body.
   *
   * @throws RequestRefused with 400 if it is neither a JSON object nor a form
   */
  ObjectNode members(byte[] content, HttpServletRequest request) {
    return MediaType.APPLICATION_FORM_URLENCODED.includes(
            MediaType.parseMediaType(request.getContentType()))
        ? form(content)
        : json.object(content);
  }

  private static ObjectNode form(byte[] body) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
      if (!pair.isEmpty()) {
        int end = pair.contains("=") ? pair.indexOf('=') : pair.length();
        String name = decoded(pair.substring(0, end));
        if (form.has(name)) {
          throw malformed();
        }
        form.put(name, decoded(pair.substring(Math.min(end + 1, pair.length()))));
      }
    }
    return form;
  }

  /** Strictly: what is not UTF-8 is not replaced by question marks that would then be kept. */
  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '%') {
          bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
          i += 2;
        } else {
          bytes.write(c == '+' ? ' ' : c);
        }
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
      throw malformed();
    }
  }

  private static RequestRefused malformed() {
    return new RequestRefused(Problem.of(HttpStatus.BAD_REQUEST, "The body is not a form"));
  }
}
