package io.rollbook.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.testing.TestDatabase;
import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked for on the command line beside a server: each is a client of a running one. */
class ShellIT {

  private static final RunningServer SERVER = RunningServer.start(TestPostgres.newDatabase());

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aRebuildIsStartedAndShownUntilTheNewGenerationServes() {
    SERVER.newWorkspace().post("/v1/participants", "{\"participant\":{\"email\":\"a@b.de\"}}");
    assertThat(run(RunningServer.ADMIN_TOKEN, "rebuild", "profile-values")).hasValue(0);
    assertThat(output()).contains("[", "100%", "events/s", "the new generation serves");
  }

  @Test
  void byHandItEndsWhenTheGenerationWaitsAndASecondCommandShowsTheSame() {
    assertThat(run(RunningServer.ADMIN_TOKEN, "rebuild", "profile-values", "--manual")).hasValue(0);
    assertThat(run(RunningServer.ADMIN_TOKEN, "rebuild", "profile-values")).hasValue(0);
    assertThat(output()).contains("waits to be switched", "under way already");
    String location =
        SERVER
            .client(RunningServer.ADMIN_TOKEN)
            .post("/v1/projections/profile-values/rebuilds", "")
            .header("Location");
    SERVER.client(RunningServer.ADMIN_TOKEN).delete(location);
  }

  @Test
  void whatCannotBeDoneIsSaidAndFails() {
    assertThat(run("", "rebuild", "profile-values")).hasValue(1);
    assertThat(run("nobody", "rebuild", "profile-values")).hasValue(1);
    assertThat(run(RunningServer.ADMIN_TOKEN, "rebuild", "nothing")).hasValue(1);
    assertThat(run(RunningServer.ADMIN_TOKEN, "rebuild")).hasValue(1);
    assertThat(run(RunningServer.ADMIN_TOKEN, "rebuild", "profile-values", "--fast")).hasValue(1);
    assertThat(output())
        .contains("A token is needed", "does not allow", "no such projection", "no option --fast");
  }

  @Test
  void otherArgumentsAreTheServersOrExplained() {
    assertThat(run("")).isEmpty();
    assertThat(run("", "--server.port=0")).isEmpty();
    assertThat(run("", "--help")).hasValue(0);
    assertThat(run("", "rebuild", "--help")).hasValue(0);
    assertThat(run("", "nonsense")).hasValue(2);
    assertThat(output()).contains("rebuild <projection>", "There is no command nonsense");
  }

  @Test
  void theWholeLogIsVerifiedAndTheFirstEventThatDoesNotHoldIsNamed() {
    SERVER.newWorkspace().post("/v1/participants", "{\"participant\":{\"email\":\"a@b.de\"}}");
    assertThat(run(RunningServer.ADMIN_TOKEN, "verify-log")).hasValue(0);
    assertThat(output()).contains("100%", "are as they were recorded");
    String metadata = "metadata = metadata || '\\x20' WHERE position = 1";
    TestDatabase.execute(SERVER.database().owner(), "UPDATE event_log SET " + metadata);
    assertThat(run(RunningServer.ADMIN_TOKEN, "verify-log")).hasValue(1);
    assertThat(output()).contains("The event at position 1 (version 0 of ");
    TestDatabase.execute(
        SERVER.database().owner(),
        "UPDATE event_log SET metadata = substring(metadata FROM 1 FOR octet_length(metadata) - 1)"
            + " WHERE position = 1");
    assertThat(run("nobody", "verify-log")).hasValue(1);
  }

  @Test
  void aLedgerIsAppliedAndHalfALineOfACrashPassedOver(@TempDir Path folder) throws IOException {
    Client client = SERVER.newWorkspace();
    String path =
        client
            .post("/v1/participants", "{\"participant\":{\"email\":\"gone@b.de\"}}")
            .header("Location");
    client.delete(path);
    String ledger = SERVER.client(RunningServer.ADMIN_TOKEN).get("/v1/erasures").body();
    Path file = Files.writeString(folder.resolve("erasures.ndjson"), ledger);
    assertThat(run(RunningServer.ADMIN_TOKEN, "reapply-erasures", file.toString())).hasValue(0);
    assertThat(output()).contains("Erased 0;", "were erased already, 0 are not in this database");
    Files.writeString(file, ledger + ledger.substring(0, 30));
    assertThat(run(RunningServer.ADMIN_TOKEN, "reapply-erasures", file.toString())).hasValue(1);
    assertThat(output()).contains("1 line(s) cannot be read");
    assertThat(run(RunningServer.ADMIN_TOKEN, "reapply-erasures", "/nowhere")).hasValue(1);
  }

  private OptionalInt run(String token, String... arguments) {
    Console console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8), false);
    List<String> all =
        arguments.length > 0
                && List.of("rebuild", "verify-log", "reapply-erasures").contains(arguments[0])
                && !List.of(arguments).contains("--help")
            ? concat(arguments, "--server=" + SERVER.address())
            : List.of(arguments);
    return new Shell(Shell.commands(), console).dispatch(all, Map.of("ROLLBOOK_TOKEN", token));
  }

  private static List<String> concat(String[] arguments, String more) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(more);
    return all;
  }

  private String output() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
