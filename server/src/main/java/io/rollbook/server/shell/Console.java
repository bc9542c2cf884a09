package io.rollbook.server.shell;

import java.io.PrintStream;

/** Where a command says how it goes on: over and over on one line of a terminal, else in lines. */
final class Console {

  private final PrintStream out;
  private final boolean terminal;
  private int width;
  private String last = "";

  Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Shows this instead of what was shown before. */
  void show(String line) {
    if (line.equals(last)) {
      return;
    }
    last = line;
    if (terminal) {
      out.print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
      out.flush();
      width = line.length();
    } else {
      out.println(line);
    }
  }

  /** Leaves what is shown, and says one thing more. */
  void say(String line) {
    if (terminal && width > 0) {
      out.println();
      width = 0;
    }
    out.println(line);
  }
}
