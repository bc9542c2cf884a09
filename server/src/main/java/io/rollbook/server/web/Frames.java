package io.rollbook.server.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and where, without the messages: those may quote what a caller sent, and that may
 * be personal.
 */
final class Frames {

  private Frames() {}

  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      text.append(depth == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
      text.append(
          Arrays.stream(cause.getStackTrace())
              .limit(30)
              .map(frame -> "\n  at " + frame)
              .collect(Collectors.joining()));
      cause = cause.getCause();
    }
    return text.toString();
  }
}
