package io.rollbook.server.shell;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Finds out whether a command is asked for, and runs it. */
public final class Shell {

  private static final int MISUSED = 2;

  private final Map<String, ShellCommand> commands = new LinkedHashMap<>();
  private final Console console;

  Shell(List<ShellCommand> commands, Console console) {
    commands.forEach(it -> this.commands.put(it.name(), it));
    this.console = console;
  }

  /**
   * Runs the command that the arguments name.
   *
   * @return its exit code; empty if they name none, and a server is meant
   */
  @SuppressWarnings({"SystemOut", "SystemConsoleNull"})
  public static OptionalInt run(String... arguments) {
    java.io.Console system = System.console();
    Console console = new Console(System.out, system != null && system.isTerminal());
    return new Shell(commands(), console).dispatch(List.of(arguments), System.getenv());
  }

  static List<ShellCommand> commands() {
    return List.of(new RebuildCommand(), new VerifyLogCommand(), new ReapplyErasuresCommand());
  }

  OptionalInt dispatch(List<String> arguments, Map<String, String> environment) {
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    if (first.equals("--help") || first.equals("-h") || first.equals("help")) {
      console.say(usage());
      return OptionalInt.of(0);
    }
    if (first.isEmpty() || first.startsWith("-")) {
      return OptionalInt.empty();
    }
    ShellCommand command = commands.get(first);
    if (command == null) {
      console.say("There is no command " + first + ".\n\n" + usage());
      return OptionalInt.of(MISUSED);
    }
    List<String> rest = arguments.subList(1, arguments.size());
    if (rest.contains("--help")) {
      console.say(command.usage());
      return OptionalInt.of(0);
    }
    return OptionalInt.of(run(command, new ShellArguments(rest, environment)));
  }

  private int run(ShellCommand command, ShellArguments arguments) {
    try {
      return command.run(arguments, console);
    } catch (ShellFailure e) {
      console.say(e.getMessage() + ".");
      return 1;
    } catch (IOException e) {
      console.say("The server cannot be reached.");
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private String usage() {
    StringBuilder text =
        new StringBuilder("java -jar server.jar [--spring options]\n    starts the server\n");
    commands.values().forEach(it -> text.append('\n').append(it.usage()).append('\n'));
    return text.toString().stripTrailing();
  }
}
