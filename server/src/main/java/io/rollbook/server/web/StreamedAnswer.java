package io.rollbook.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer that is written while it is made, because it may be too long to be held. */
public final class StreamedAnswer {

  private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);

  private StreamedAnswer() {}

  /** What is to be written. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes it, and stops as soon as nobody listens any more.
   *
   * @throws RuntimeException what the content throws, if nothing was sent yet; later the connection
   *     is cut instead
   */
  public static void write(HttpServletResponse response, String contentType, Content content)
      throws IOException {
    response.setContentType(contentType);
    OutputStream out = response.getOutputStream();
    try {
      content.writeTo(out);
      out.flush();
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("The client did not wait for the end of its answer", e);
    } catch (RuntimeException e) {
      if (!response.isCommitted()) {
        throw e;
      }
      LOG.error("An answer had to be broken off: {}", Frames.of(e));
      throw new AnswerBrokenOff();
    }
  }

  /**
   * Writes a line, for content that comes through callbacks.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static void line(OutputStream out, String text) {
    try {
      out.write((text + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
