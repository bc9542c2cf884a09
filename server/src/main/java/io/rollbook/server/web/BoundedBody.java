package io.rollbook.server.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body cannot be longer than the limit, also where its length is not announced. */
final class BoundedBody extends HttpServletRequestWrapper {

  /** In bytes. */
  static final long LIMIT = 1024 * 1024;

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

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counting(super.getInputStream());
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
