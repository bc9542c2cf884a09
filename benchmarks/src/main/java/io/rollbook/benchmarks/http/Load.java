package io.rollbook.benchmarks.http;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Load from {@code wrk}, whose latencies are corrected for coordinated omission: a request that
 * waits counts for those that would have been sent meanwhile.
 */
final class Load {

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern COUNT = Pattern.compile("([0-9]+) requests in");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");
  private static final Pattern BROKEN = Pattern.compile("Socket errors: .*");

  /**
   * What was measured.
   *
   * @param rate answers a second
   * @param p50 milliseconds, as is {@code p99}
   */
  record Measure(long requests, double rate, double p50, double p99) {}

  private final Path scripts;

  Load(Path scripts) {
    this.scripts = scripts;
  }

  /**
   * Sends requests over so many connections for so many seconds.
   *
   * @param variables what the script reads from its environment
   * @throws IllegalStateException if a request is refused or breaks off
   */
  Measure run(
      Service service, String script, int connections, int seconds, Map<String, String> variables)
      throws InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("wrk", "--threads", "1", "--latency", "--timeout", "20s"));
    command.addAll(List.of("--connections", Integer.toString(connections)));
    command.addAll(List.of("--duration", seconds + "s"));
    command.addAll(List.of("--script", scripts.resolve(script + ".lua").toString()));
    command.add(service.address());
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("TOKEN", service.credential().token());
    environment.put("SCRIPTS", scripts.toString());
    environment.put("RUN", Long.toString(System.nanoTime(), 36));
    environment.put("SEED", Long.toString(System.nanoTime() % 1_000_000));
    return parse(Programs.run(command, environment));
  }

  private static Measure parse(String output) {
    if (REFUSED.matcher(output).find() || BROKEN.matcher(output).find()) {
      throw new IllegalStateException("Not all requests were answered well: " + output);
    }
    return new Measure(
        Long.parseLong(first(COUNT, output)),
        Double.parseDouble(first(RATE, output)),
        millis("50%", output),
        millis("99%", output));
  }

  private static double millis(String quantile, String output) {
    Matcher matcher =
        Pattern.compile("\\s" + quantile + "\\s+([0-9.]+)(us|ms|s|m)\\b").matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("No latency in " + output);
    }
    double value = Double.parseDouble(matcher.group(1));
    return switch (matcher.group(2)) {
      case "us" -> value / 1_000;
      case "ms" -> value;
      case "s" -> value * 1_000;
      default -> value * 60_000;
    };
  }

  private static String first(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("wrk said: " + output);
    }
    return matcher.group(1);
  }
}
