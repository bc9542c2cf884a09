package io.rollbook.benchmarks.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures over HTTP: {@code -Dparts=create,update} for some parts only, {@code -Dseconds=10} and
 * {@code -Drounds=3} for each measurement, {@code -Djar=} the packaged server, {@code -Ddeploy=}
 * the folder of that name, {@code -Dresults=} the folder for table and charts.
 */
public final class HttpBenchmark {

  private static final List<String> ALL =
      List.of("start", "create", "update", "read", "list", "history", "merge", "mixed", "large");

  private HttpBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path results = Files.createDirectories(Path.of(System.getProperty("results")));
    List<String> parts = List.of(System.getProperty("parts", String.join(",", ALL)).split(",", -1));
    try (Contest contest = Contest.open(path("jar"), path("deploy"), results)) {
      Parts measured = new Parts(contest, new Report(results));
      for (String part : parts) {
        switch (part) {
          case "start" -> measured.start();
          case "create" -> measured.create();
          case "update" -> measured.update();
          case "read" -> measured.read();
          case "list" -> measured.list();
          case "history" -> measured.history();
          case "merge" -> measured.merge();
          case "mixed" -> measured.mixed();
          case "large" -> measured.large();
          default -> throw new IllegalArgumentException("There is no part " + part);
        }
      }
    }
    System.exit(0);
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property));
  }
}
