package io.rollbook.server.shell;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line that says how far something is. */
final class ProgressBar {

  private static final int CELLS = 30;

  private ProgressBar() {}

  /**
   * The line.
   *
   * @param position from 0 to {@code head}
   * @param remaining null: not known
   */
  static String line(
      String what, long position, long head, long perSecond, @Nullable Duration remaining) {
    double share = head <= 0 ? 0 : Math.min(1, (double) position / head);
    int full = (int) Math.floor(share * CELLS);
    String left =
        remaining == null
            ? "--:--"
            : String.format(
                Locale.ROOT, "%d:%02d", remaining.toMinutes(), remaining.toSecondsPart());
    return String.format(
        Locale.ROOT,
        "%-10s [%s%s] %3d%%  %,d of %,d  %,d events/s  %s left",
        what,
        "#".repeat(full),
        ".".repeat(CELLS - full),
        (int) Math.floor(share * 100),
        position,
        head,
        perSecond,
        left);
  }
}
