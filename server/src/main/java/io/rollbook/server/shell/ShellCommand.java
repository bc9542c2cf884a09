package io.rollbook.server.shell;

import java.io.IOException;

/** Something that can be asked for on the command line instead of a server. */
interface ShellCommand {

  /** What follows {@code java -jar server.jar}. */
  String name();

  /** Its arguments, and what it does. */
  String usage();

  /**
   * Does it.
   *
   * @return the exit code: 0 if it succeeded, 1 if not
   * @throws ShellFailure if it cannot be done, with a reason for people
   */
  int run(ShellArguments arguments, Console console) throws IOException, InterruptedException;
}
