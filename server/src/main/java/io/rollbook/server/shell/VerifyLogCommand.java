package io.rollbook.server.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes the hashes of the whole log, and names the first event that does not hold. */
final class VerifyLogCommand implements ShellCommand {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public String name() {
    return "verify-log";
  }

  @Override
  public String usage() {
    return """
    verify-log %s
        recomputes the chains of hashes of the whole log, and names the first event that is not what was
        recorded. The token is the administrator's. Exit code 0: all holds, 1: it does not, or cannot be told.\
    """
        .formatted(ServerConnection.USAGE);
  }

  @Override
  public int run(ShellArguments arguments, Console console)
      throws IOException, InterruptedException {
    arguments.expect(0, ServerConnection.OPTIONS);
    ServerConnection server = ServerConnection.of(arguments);
    HttpResponse<Stream<String>> answer =
        server.send(server.request("/v1/log/verification").GET(), BodyHandlers.ofLines());
    try (Stream<String> lines = answer.body()) {
      if (answer.statusCode() != 200) {
        throw ServerConnection.refusal(answer);
      }
      return end(follow(lines.iterator(), console), console);
    } catch (UncheckedIOException e) {
      throw new ShellFailure("The server broke off before it was done");
    }
  }

  /** The last line; null if there was none. */
  private static @Nullable JsonNode follow(Iterator<String> lines, Console console) {
    long begun = System.nanoTime();
    while (lines.hasNext()) {
      JsonNode line = JSON.readTree(lines.next());
      if (line.has("valid")) {
        return line;
      }
      console.show(progress(line, System.nanoTime() - begun));
    }
    return null;
  }

  private static String progress(JsonNode line, long nanos) {
    long position = line.path("position").asLong();
    long head = line.path("head").asLong();
    long perSecond = Math.round(position * 1e9 / Math.max(nanos, 1));
    Duration remaining = perSecond == 0 ? null : Duration.ofSeconds((head - position) / perSecond);
    return ProgressBar.line("verifying", position, head, perSecond, remaining);
  }

  private static int end(@Nullable JsonNode outcome, Console console) {
    if (outcome == null) {
      throw new ShellFailure("The server broke off before it was done");
    }
    if (outcome.path("valid").asBoolean()) {
      console.say("All " + outcome.path("events").asLong() + " events are as they were recorded.");
      return 0;
    }
    JsonNode broken = outcome.path("firstBroken");
    console.say(
        "The event at position "
            + broken.path("position").asLong()
            + " (version "
            + broken.path("version").asLong()
            + " of "
            + broken.path("stream").asString()
            + ") is not what was recorded, or does not follow the one before it.");
    return 1;
  }
}
