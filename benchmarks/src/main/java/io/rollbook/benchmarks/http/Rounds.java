package io.rollbook.benchmarks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What was measured of one subject in several rounds. */
final class Rounds {

  private final List<Load.Measure> measures = new ArrayList<>();
  private final List<Double> followed = new ArrayList<>();
  private double cpuSeconds;
  private double memory;

  /**
   * @param following the seconds that it went on working when the load was over
   */
  void add(
      Load.Measure measure, double following, double usedCpuSeconds, double residentMegabytes) {
    measures.add(measure);
    followed.add(measure.requests() / (measure.requests() / measure.rate() + following));
    cpuSeconds += usedCpuSeconds;
    memory = residentMegabytes;
  }

  /** The medians of all rounds. */
  Row row(String what, int connections, String subject) {
    long requests = measures.stream().mapToLong(Load.Measure::requests).sum();
    return new Row(
        what,
        connections,
        subject,
        median(Load.Measure::rate),
        median(followed),
        median(Load.Measure::p50),
        median(Load.Measure::p99),
        cpuSeconds * 1_000 / requests,
        memory);
  }

  private double median(ToDoubleFunction<Load.Measure> figure) {
    return median(measures.stream().mapToDouble(figure).boxed().toList());
  }

  static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  static Row plain(String what, int connections, String subject, double rate) {
    @Nullable Double none = null;
    return new Row(what, connections, subject, rate, rate, none, none, none, none);
  }
}
