package io.rollbook.server.participants;

import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that its sender may repeat.
 *
 * @param key as the sender gave it
 * @param content everything that makes it this request and not another: method, path and body
 */
public record IdempotentRequest(String key, byte[] content) {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /**
   * The request, if it has a key; else null.
   *
   * @throws RequestRefused with 422 if the key is not acceptable
   */
  public static @Nullable IdempotentRequest of(HttpServletRequest request, byte[] body) {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw new RequestRefused(
          Problem.invalid(HEADER, "should be 1 to 255 visible ASCII character(s)"));
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(
        (request.getMethod() + ' ' + request.getRequestURI() + '\n')
            .getBytes(StandardCharsets.UTF_8));
    content.writeBytes(body);
    return new IdempotentRequest(key, content.toByteArray());
  }
}
