package io.rollbook.server.shell;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a projection anew, and shows how far that is. */
final class RebuildCommand implements ShellCommand {

  private static final Duration POLL = Duration.ofMillis(500);

  /** A restart of the server or of its database is a pause, but not for ever. */
  private static final Duration WHILE_AWAY = Duration.ofMinutes(2);

  private static final Set<Integer> ALREADY = Set.of(202, 409);
  private static final Set<String> SUCCEEDED = Set.of("switched", "caught-up");
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String usage() {
    return """
    rebuild <projection> [--server=http://localhost:8080] [--token=...] [--manual]
        makes a projection, profile-values or statistics, anew from the log while the server serves it, and shows
        how far it is; goes on showing if a rebuild is under way already. The token is the administrator's;
        ROLLBOOK_TOKEN is safer, as others can see arguments. With --manual it ends when the new generation
        waits to be switched to. Exit code 0: done, 1: failed or cancelled.\
    """;
  }

  @Override
  public int run(ShellArguments arguments, Console console)
      throws IOException, InterruptedException {
    arguments.expect(
        1,
        Stream.concat(ServerConnection.OPTIONS.stream(), Stream.of("--manual"))
            .collect(Collectors.toSet()));
    ServerConnection server = ServerConnection.of(arguments);
    String path = "/v1/projections/" + projection(arguments.word(0)) + "/rebuilds";
    String body = "{\"switch\":\"" + (arguments.has("--manual") ? "manual" : "auto") + "\"}";
    HttpResponse<String> started =
        server.send(
            server
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)),
            BodyHandlers.ofString());
    if (started.statusCode() == 404) {
      throw new ShellFailure("There is no such projection");
    }
    if (!ALREADY.contains(started.statusCode())) {
      throw ServerConnection.refusal(started);
    }
    String location = started.headers().firstValue("Location").orElse("");
    if (started.statusCode() == 409) {
      console.say("A rebuild is under way already: " + location);
    }
    return watch(server, location, console);
  }

  private static int watch(ServerConnection server, String location, Console console)
      throws InterruptedException {
    long lastHeard = System.nanoTime();
    while (true) {
      JsonNode rebuild = read(server, location);
      if (rebuild != null) {
        lastHeard = System.nanoTime();
        console.show(line(rebuild));
        String state = rebuild.path("state").asString();
        if (!state.equals("running")) {
          return end(state, rebuild, location, console);
        }
      } else if (System.nanoTime() - lastHeard > WHILE_AWAY.toNanos()) {
        throw new ShellFailure("The server does not answer any more; see " + location);
      }
      Thread.sleep(POLL);
    }
  }

  private static int end(String state, JsonNode rebuild, String location, Console console) {
    String said =
        switch (state) {
          case "switched" -> "Done: the new generation serves.";
          case "caught-up" ->
              "The new generation waits to be switched to: POST " + location + "/switch";
          case "failed" -> "Failed: " + rebuild.path("reason").asString();
          default -> "It was " + state + ".";
        };
    console.say(said);
    return SUCCEEDED.contains(state) ? 0 : 1;
  }

  private static String line(JsonNode rebuild) {
    JsonNode remaining = rebuild.path("remainingSeconds");
    return ProgressBar.line(
        rebuild.path("stage").asString(),
        rebuild.path("position").asLong(),
        rebuild.path("head").asLong(),
        rebuild.path("eventsPerSecond").asLong(),
        remaining.isNumber() ? Duration.ofSeconds(remaining.asLong()) : null);
  }

  /** Null if nobody can answer at the moment. */
  private static @Nullable JsonNode read(ServerConnection server, String location)
      throws InterruptedException {
    try {
      HttpResponse<String> answer =
          server.send(server.request(location).GET(), BodyHandlers.ofString());
      if (answer.statusCode() >= 500) {
        return null;
      }
      if (answer.statusCode() != 200) {
        throw ServerConnection.refusal(answer);
      }
      return JSON.readTree(answer.body()).path("data");
    } catch (IOException | JacksonException e) {
      return null;
    }
  }

  private static String projection(String text) {
    if (!text.matches("[a-z0-9-]+")) {
      throw new ShellFailure("There is no such projection");
    }
    return text;
  }
}
