package io.rollbook.benchmarks.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs other programs to their end. */
final class Programs {

  private Programs() {}

  /**
   * What the program printed.
   *
   * @throws IllegalStateException if it is not there or does not succeed
   */
  static String run(List<String> command, Map<String, String> environment)
      throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            command.getFirst() + " failed: " + output.lines().limit(20).toList());
      }
      return output;
    } catch (IOException e) {
      throw new IllegalStateException("Please install " + command.getFirst(), e);
    }
  }
}
