package io.rollbook.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** The table, as Markdown and CSV, and the charts of a run; written anew with each part. */
final class Report {

  static final String ROLLBOOK = "rollbook";

  private static final String HEAD =
      """
      | what | connections | subject | answers a second | with read model | p50 ms | p99 ms | CPU s per 1 000 | memory MB | Rollbook is | with read model |
      |---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|
      """;

  private final Path folder;
  private final List<Row> rows = new ArrayList<>();

  Report(Path folder) {
    this.folder = folder;
  }

  @SuppressWarnings("SystemOut")
  void add(Row row) throws IOException {
    rows.add(row);
    System.out.print(line(row));
    write();
  }

  private void write() throws IOException {
    StringBuilder markdown = new StringBuilder(HEAD);
    StringBuilder csv =
        new StringBuilder(
            "what,connections,subject,rate,followed,p50_ms,p99_ms,cpu_s_per_1000,memory_mb\n");
    for (Row row : rows) {
      markdown.append(line(row));
      csv.append(
          String.join(
              ",",
              row.what(),
              Integer.toString(row.connections()),
              row.subject(),
              number(row.rate(), 1),
              number(row.followed(), 1),
              number(row.p50(), 2),
              number(row.p99(), 2),
              number(row.cpu(), 3),
              number(row.memory(), 0)));
      csv.append('\n');
    }
    Files.writeString(folder.resolve("results.md"), markdown);
    Files.writeString(folder.resolve("results.csv"), csv);
    Map<String, Double> ratios = ratios();
    if (!ratios.isEmpty()) {
      VectorGraphicsEncoder.saveVectorGraphic(
          bars(ratios), folder.resolve("ratios.svg").toString(), VectorGraphicsFormat.SVG);
    }
  }

  private String line(Row row) {
    return "| "
        + String.join(
            " | ",
            row.what(),
            Integer.toString(row.connections()),
            row.subject(),
            rate(row.rate()),
            rate(row.followed()),
            number(row.p50(), 2),
            number(row.p99(), 2),
            number(row.cpu(), 3),
            number(row.memory(), 0),
            ratio(row, Row::rate),
            ratio(row, Row::followed))
        + " |\n";
  }

  /** Beside every other subject: how many times its rate Rollbook has. */
  private String ratio(Row row, ToDoubleFunction<Row> rate) {
    return row.subject().equals(ROLLBOOK)
        ? ""
        : rollbook(row)
            .map(own -> rate.applyAsDouble(own) / rate.applyAsDouble(row))
            .map(it -> number(it, 2) + " ×")
            .orElse("");
  }

  private Optional<Row> rollbook(Row row) {
    return rows.stream()
        .filter(it -> it.subject().equals(ROLLBOOK) && it.what().equals(row.what()))
        .filter(it -> it.connections() == row.connections())
        .findFirst();
  }

  private Map<String, Double> ratios() {
    Map<String, Double> bars = new TreeMap<>();
    for (Row row : rows) {
      if (!row.subject().equals(ROLLBOOK)) {
        String name = row.what() + ' ' + row.connections() + " / " + row.subject();
        rollbook(row).ifPresent(own -> bars.put(name, own.rate() / row.rate()));
      }
    }
    return bars;
  }

  private static CategoryChart bars(Map<String, Double> ratios) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(1_000)
            .height(600)
            .title("Rollbook's throughput as a multiple of others'")
            .build();
    chart.getStyler().setXAxisLabelRotation(45).setLegendVisible(false);
    chart.addSeries("ratio", List.copyOf(ratios.keySet()), List.copyOf(ratios.values()));
    return chart;
  }

  /** Draws how latencies went over time. */
  void curve(String name, List<Double> seconds, List<Double> p50, List<Double> p99)
      throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(1_000)
            .height(500)
            .title(name)
            .xAxisTitle("seconds")
            .yAxisTitle("milliseconds")
            .build();
    chart.addSeries("p50", seconds, p50);
    chart.addSeries("p99", seconds, p99);
    VectorGraphicsEncoder.saveVectorGraphic(
        chart, folder.resolve(name + ".svg").toString(), VectorGraphicsFormat.SVG);
  }

  private static String rate(double value) {
    return number(value, value < 1 ? 3 : value < 100 ? 2 : 0);
  }

  private static String number(@Nullable Double value, int digits) {
    return value == null ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
