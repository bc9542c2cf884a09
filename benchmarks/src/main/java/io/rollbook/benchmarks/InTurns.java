package io.rollbook.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two ways of doing the same: a little of it one way and the other way round, again and
 * again, so that whatever comes and goes on the machine, and whatever the one leaves behind for the
 * next, meets both alike.
 */
final class InTurns {

  /** Does the slice with this number, and gives the seconds that it took. */
  interface Work {
    double run(int slice) throws InterruptedException;
  }

  /** The seconds of four slices: one, the other, the other, one. */
  private record Four(double one, double other) {
    double ratio() {
      return one / other;
    }
  }

  private InTurns() {}

  /**
   * How the throughput of the other relates to that of the one; printed with the quartiles of the
   * single comparisons.
   *
   * @param fours how often four slices are done; of the first quarter of them nothing counts, as
   *     nothing is compiled then
   */
  static double compare(String what, int fours, Work one, Work other) throws InterruptedException {
    List<Four> all = new ArrayList<>();
    for (int i = 0; i < fours; i++) {
      double first = one.run(2 * i);
      double second = other.run(2 * i);
      double third = other.run(2 * i + 1);
      all.add(new Four(first + one.run(2 * i + 1), second + third));
    }
    List<Four> warm = all.subList(fours / 4, fours);
    double ratio =
        warm.stream().mapToDouble(Four::one).sum() / warm.stream().mapToDouble(Four::other).sum();
    List<Double> ratios = warm.stream().map(Four::ratio).sorted().toList();
    Figures.say(
        "%-15s ratio %.3f (quartiles %.3f to %.3f of %d)",
        what, ratio, ratios.get(ratios.size() / 4), ratios.get(ratios.size() * 3 / 4), warm.size());
    return ratio;
  }
}
