package io.rollbook.server.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.rollbook.server.testing.Client;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends each request to one node after the other over a connection of its own. It leaves out those
 * that say they are not ready; if it cannot connect, it asks the next node; what it has sent it
 * never sends again.
 */
final class RetryingProxy implements AutoCloseable {

  private static final Set<String> OWN =
      Set.of(
          "connection", "host", "content-length", "transfer-encoding", "upgrade", "http2-settings");
  private static final int SECONDS = 60;
  private static final Duration LOOK = Duration.ofMillis(100);

  private final HttpServer server;
  private final List<Integer> ports;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<Integer> ready;
  private volatile boolean closed;

  private RetryingProxy(HttpServer server, List<Integer> ports) {
    this.server = server;
    this.ports = ports;
    this.ready = ports;
  }

  static RetryingProxy start(List<Integer> ports) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RetryingProxy proxy = new RetryingProxy(server, ports);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", proxy::forward);
    server.start();
    Thread.ofVirtual().start(proxy::look);
    return proxy;
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void look() {
    while (!closed) {
      List<Integer> found = ports.stream().filter(RetryingProxy::isReady).toList();
      ready = found.isEmpty() ? ports : found;
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static boolean isReady(int port) {
    try {
      return new Client("http://localhost:" + port, "").get("/actuator/health/readiness").status()
          == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  private void forward(HttpExchange exchange) throws IOException {
    try {
      ask(exchange);
    } catch (IOException e) {
      byte[] reason = e.toString().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(502, reason.length);
      exchange.getResponseBody().write(reason);
      exchange.close();
    }
  }

  private void ask(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    byte[] answer;
    try (Socket node = connect()) {
      node.setSoTimeout(SECONDS * 1000);
      OutputStream out = node.getOutputStream();
      out.write(head(exchange, body.length));
      out.write(body);
      out.flush();
      answer = node.getInputStream().readAllBytes();
    }
    pass(answer, exchange);
  }

  private Socket connect() throws IOException {
    IOException last = new IOException("No node");
    int first = turn.getAndIncrement();
    List<Integer> asked = ready;
    for (int attempt = 0; attempt < asked.size(); attempt++) {
      int port = asked.get(Math.floorMod(first + attempt, asked.size()));
      try {
        return new Socket(InetAddress.getLoopbackAddress(), port);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  /** HTTP 1.0, so that the answer ends with the connection. */
  private static byte[] head(HttpExchange exchange, int length) {
    StringBuilder head = new StringBuilder();
    head.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
    head.append(" HTTP/1.0\r\nHost: localhost\r\nContent-Length: ").append(length).append("\r\n");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                head.append(name).append(": ").append(values.getFirst()).append("\r\n");
              }
            });
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void pass(byte[] answer, HttpExchange exchange) throws IOException {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("The node gave no answer");
    }
    BufferedReader head =
        new BufferedReader(
            new InputStreamReader(
                new ByteArrayInputStream(answer, 0, end), StandardCharsets.ISO_8859_1));
    int status = Integer.parseInt(head.readLine().split(" ", 3)[1]);
    Map<String, String> headers = new TreeMap<>();
    head.lines().forEach(it -> headers.put(it.split(": ", 2)[0], it.split(": ", 2)[1]));
    headers.forEach(
        (name, value) -> {
          if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
            exchange.getResponseHeaders().set(name, value);
          }
        });
    int length = answer.length - end - 4;
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(answer, end + 4, length);
    }
    exchange.close();
  }

  @Override
  public void close() {
    closed = true;
    server.stop(0);
  }
}
