package io.rollbook.server.shell;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings a database that was restored from a backup to the erasures that a ledger knows of. */
final class ReapplyErasuresCommand implements ShellCommand {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int STEP = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Override
  public String name() {
    return "reapply-erasures";
  }

  @Override
  public String usage() {
    return """
    reapply-erasures <file> %s
        erases again whoever stands in this ledger of erasures, such as erasures.ndjson of the data folder, after
        the database was brought back from a backup. May be repeated. The token is the administrator's.
        Exit code 0: all are erased, 1: some are not.\
    """
        .formatted(ServerConnection.USAGE);
  }

  @Override
  public int run(ShellArguments arguments, Console console)
      throws IOException, InterruptedException {
    arguments.expect(1, ServerConnection.OPTIONS);
    ServerConnection server = ServerConnection.of(arguments);
    List<String> all = lines(Path.of(arguments.word(0)));
    // A crash can leave half a line; the node that made it writes the whole line at its next start.
    List<String> lines = all.stream().filter(ReapplyErasuresCommand::isJson).toList();
    int torn = all.size() - lines.size();
    long erased = 0;
    long alreadyErased = 0;
    long unknown = 0;
    for (int done = 0; done < lines.size(); done += STEP) {
      JsonNode counts = apply(server, lines.subList(done, Math.min(done + STEP, lines.size())));
      erased += counts.path("erased").asLong();
      alreadyErased += counts.path("alreadyErased").asLong();
      unknown += counts.path("unknown").asLong();
      console.show(
          String.format(
              Locale.ROOT, "%,d of %,d lines", Math.min(done + STEP, lines.size()), lines.size()));
    }
    console.say(
        String.format(
            Locale.ROOT,
            "Erased %,d; %,d were erased already, %,d are not in this database.",
            erased,
            alreadyErased,
            unknown));
    if (torn > 0) {
      console.say(torn + " line(s) cannot be read and were passed over.");
    }
    return torn == 0 ? 0 : 1;
  }

  private static boolean isJson(String line) {
    try {
      return JSON.readTree(line).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(it -> !it.isBlank()).toList();
    } catch (IOException e) {
      throw new ShellFailure("The file cannot be read");
    }
  }

  private static JsonNode apply(ServerConnection server, List<String> lines)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        server.send(
            server
                .request("/v1/erasures")
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(String.join("\n", lines))),
            BodyHandlers.ofString());
    if (answer.statusCode() == 422) {
      throw new ShellFailure("The file is no ledger of erasures");
    }
    if (answer.statusCode() != 200) {
      throw ServerConnection.refusal(answer);
    }
    return JSON.readTree(answer.body()).path("data");
  }
}
