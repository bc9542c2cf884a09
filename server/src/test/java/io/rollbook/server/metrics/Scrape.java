package io.rollbook.server.metrics;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.RunningServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Prometheus reads.
 *
 * @param samples by name and labels, as they stand there
 */
record Scrape(String text, Map<String, Double> samples) {

  static Scrape of(RunningServer server) {
    Answer answer = server.client("").get("/actuator/prometheus");
    if (answer.status() != 200) {
      throw new AssertionError(answer.status() + ": " + answer.body());
    }
    Map<String, Double> samples = new LinkedHashMap<>();
    answer
        .body()
        .lines()
        .filter(it -> !it.startsWith("#"))
        .forEach(
            it -> {
              int space = it.lastIndexOf(' ');
              samples.put(it.substring(0, space), Double.valueOf(it.substring(space + 1)));
            });
    return new Scrape(answer.body(), samples);
  }

  /** The sum over all labels that contain this text; 0 if there is none. */
  double sum(String name, String label) {
    return samples.entrySet().stream()
        .filter(it -> it.getKey().equals(name) || it.getKey().startsWith(name + '{'))
        .filter(it -> it.getKey().contains(label))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  double value(String name) {
    return sum(name, "");
  }

  /** Without the labels. */
  Set<String> names() {
    return samples.keySet().stream()
        .map(it -> it.contains("{") ? it.substring(0, it.indexOf('{')) : it)
        .collect(Collectors.toSet());
  }
}
