package io.rollbook.server.admin;

import io.rollbook.query.rebuild.Rebuild;
import io.rollbook.query.rebuild.Rebuilds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends how a rebuild goes on as Server-Sent Events, until it ends or nobody listens any more. In
 * the request's own thread, which is a virtual one.
 */
@Component
class RebuildStream {

  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Rebuilds rebuilds;
  private final AtomicBoolean closing = new AtomicBoolean();

  RebuildStream(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closing.set(true);
  }

  /** Whether the caller asks for events rather than for an answer. */
  static boolean isWanted(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  void send(UUID id, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    OutputStream out = response.getOutputStream();
    while (!closing.get()) {
      Rebuild rebuild;
      try {
        rebuild = rebuilds.find(id).orElseThrow();
      } catch (RuntimeException e) {
        // The database is away, and with it everything pauses.
        write(out, ": waiting for the database\n\n");
        LockSupport.parkNanos(INTERVAL.toNanos());
        continue;
      }
      boolean ends = !rebuild.isUnderWay();
      write(out, event(ends ? "end" : "progress", rebuild));
      if (ends) {
        return;
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }

  private static String event(String type, Rebuild rebuild) {
    return "event: "
        + type
        + "\ndata: "
        + JSON.writeValueAsString(ProjectionJson.of(rebuild, List.of()))
        + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
