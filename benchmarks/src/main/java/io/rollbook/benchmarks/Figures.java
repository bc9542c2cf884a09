package io.rollbook.benchmarks;

import java.util.Locale;

/** Prints what was measured. */
final class Figures {

  private Figures() {}

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
