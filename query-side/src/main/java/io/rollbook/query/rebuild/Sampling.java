package io.rollbook.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Picks a few of many, evenly. Positions have no holes, so every one that is picked is there. */
final class Sampling {

  private Sampling() {}

  /** At most {@code count} positions from 1 to {@code head}, ascending. */
  static List<Long> positions(long head, int count) {
    if (head <= count) {
      return LongStream.rangeClosed(1, head).boxed().toList();
    }
    double step = (double) head / count;
    return LongStream.range(0, count)
        .map(i -> Math.min(head, 1 + Math.round(i * step)))
        .distinct()
        .boxed()
        .toList();
  }

  /**
   * The last streams of all parts but the last one.
   *
   * @param sorted one stream for so many events, in the order of their names
   */
  static List<String> bounds(List<String> sorted, int parts) {
    List<String> bounds = new ArrayList<>();
    for (int part = 1; part < parts; part++) {
      int index = (int) ((long) sorted.size() * part / parts);
      if (index > 0) {
        String bound = sorted.get(index - 1);
        if (bounds.isEmpty() || !bounds.getLast().equals(bound)) {
          bounds.add(bound);
        }
      }
    }
    return bounds;
  }
}
