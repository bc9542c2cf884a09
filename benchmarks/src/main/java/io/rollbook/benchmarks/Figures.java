package io.rollbook.benchmarks;

import java.util.Locale;

/** Prints what was measured. */
public final class Figures {

  private Figures() {}

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
  public static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
