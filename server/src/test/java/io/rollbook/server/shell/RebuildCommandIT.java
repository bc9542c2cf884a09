package io.rollbook.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.testing.TestPostgres;
import io.rollbook.server.testing.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One command makes the read model anew, shows how far it is, and ends as the rebuild does. */
class RebuildCommandIT {

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

  private OptionalInt run(String token, String... arguments) {
    Console console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8), false);
    List<String> all =
        arguments.length > 0
                && arguments[0].equals("rebuild")
                && !List.of(arguments).contains("--help")
            ? concat(arguments, "--server=" + SERVER.address())
            : List.of(arguments);
    return new Shell(List.of(new RebuildCommand()), console)
        .dispatch(all, Map.of("ROLLBOOK_TOKEN", token));
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
