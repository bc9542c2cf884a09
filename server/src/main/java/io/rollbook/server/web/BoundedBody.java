package io.rollbook.server.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** A request whose body cannot be longer than the limit, also where its length is not announced. */
public final class BoundedBody extends HttpServletRequestWrapper {

  /** In bytes. */
  static final long LIMIT = 1024 * 1024;

  private byte @Nullable [] content;

  private BoundedBody(HttpServletRequest request) {
    super(request);
  }

  /**
   * The request, bounded.
   *
   * @throws BodyTooLarge if it announces too much
   */
  static HttpServletRequest of(HttpServletRequest request) {
    if (request.getContentLengthLong() > LIMIT) {
      throw new BodyTooLarge();
    }
    return new BoundedBody(request);
  }

  /**
   * The whole body of a request, which stays there to be read again.
   *
   * @throws BodyTooLarge if it is longer than the limit
   */
  public static byte[] peek(HttpServletRequest request) throws IOException {
    BoundedBody bounded = WebUtils.getNativeRequest(request, BoundedBody.class);
    return bounded == null ? new byte[0] : bounded.content();
  }

  private byte[] content() throws IOException {
    byte[] read = content;
    if (read == null) {
      read = getInputStream().readAllBytes();
      content = read;
    }
    return read;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    byte[] read = content;
    return read == null ? new Counting(super.getInputStream()) : new Replayed(read);
  }

  private static final class Replayed extends ServletInputStream {

    private final ByteArrayInputStream content;

    private Replayed(byte[] content) {
      this.content = new ByteArrayInputStream(content);
    }

    @Override
    public int read() {
      return content.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return content.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      return content.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Bodies are read by blocking");
    }
  }

  private static final class Counting extends ServletInputStream {

    private final ServletInputStream body;
    private long count;

    private Counting(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int read = body.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = body.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      count += bytes;
      if (count > LIMIT) {
        throw new BodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
