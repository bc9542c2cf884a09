package io.rollbook.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON whole and tells its length. Without it, each answer ends with a packet of its own
 * that says so; and what cannot be written becomes an error and not half an answer.
 */
final class MeasuredJson extends JacksonJsonHttpMessageConverter {

  private static final int USUAL_BYTES = 2_048;

  MeasuredJson(JsonMapper json) {
    super(json);
  }

  @Override
  protected void writeInternal(
      Object object,
      ResolvableType type,
      HttpOutputMessage message,
      @Nullable Map<String, Object> hints)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_BYTES);
    super.writeInternal(object, type, new Buffered(message.getHeaders(), body), hints);
    message.getHeaders().setContentLength(body.size());
    body.writeTo(message.getBody());
  }

  private record Buffered(HttpHeaders headers, OutputStream body) implements HttpOutputMessage {

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public OutputStream getBody() {
      return body;
    }
  }
}
