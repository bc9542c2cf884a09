package io.rollbook.server.admin;

import io.rollbook.eventlog.ChainCheck;
import io.rollbook.eventlog.EventLog;
import io.rollbook.server.web.StreamedAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The event log as a whole, for those who run Rollbook. */
@RestController
@Tag(name = "Event log")
class LogController {

  private final EventLog log;

  LogController(EventLog log) {
    this.log = log;
  }

  @Operation(
      summary = "Verify the whole log",
      description =
          "Recomputes the chain of hashes of every stream. A line of JSON tells the progress now"
              + " and then, the last one the outcome: whether all holds, or the first event that"
              + " does not.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_NDJSON_VALUE,
              examples =
                  @ExampleObject(
                      "{\"position\":1000,\"head\":1210}\n{\"valid\":true,\"events\":1210}\n")))
  @GetMapping(path = "/v1/log/verification", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void verify(HttpServletResponse response) throws IOException {
    StreamedAnswer.write(
        response,
        MediaType.APPLICATION_NDJSON_VALUE,
        out -> {
          long head = log.head();
          ChainCheck check = log.verifyAll(position -> write(out, progress(position, head)));
          write(out, outcome(check));
        });
  }

  private static String progress(long position, long head) {
    return "{\"position\":" + position + ",\"head\":" + Math.max(head, position) + "}";
  }

  private static String outcome(ChainCheck check) {
    ChainCheck.Break broken = check.firstBroken();
    return broken == null
        ? "{\"valid\":true,\"events\":" + check.events() + "}"
        : "{\"valid\":false,\"firstBroken\":{\"stream\":\""
            + broken.stream().replaceAll("[^\\w-]", "?")
            + "\",\"version\":"
            + broken.version()
            + ",\"position\":"
            + broken.position()
            + "}}";
  }

  /** Sent at once, as the next one may be long in coming. */
  private static void write(OutputStream out, String line) {
    StreamedAnswer.line(out, line);
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
