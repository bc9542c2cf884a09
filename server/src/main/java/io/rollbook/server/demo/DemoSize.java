package io.rollbook.server.demo;

import io.rollbook.server.StartupRefused;
import io.rollbook.server.database.RunMode;
import org.jspecify.annotations.Nullable;

/** How many invented participants are asked for. */
public final class DemoSize {

  /** The setting. */
  public static final String NAME = "rollbook.demo.participants";

  /** More would fill a disk sooner than show anything. */
  static final int MOST = 1_000_000;

  private DemoSize() {}

  /**
   * The number in a setting; 0 if there is none.
   *
   * @throws StartupRefused if it is no sensible number, or the database is not Rollbook's own
   */
  public static int of(@Nullable String setting, RunMode mode) {
    if (setting == null || setting.isBlank()) {
      return 0;
    }
    if (!mode.embedded()) {
      throw new StartupRefused(
          "Invented participants are asked for, but this database is not Rollbook's own and may"
              + " hold real ones.",
          "Leave " + NAME + " out, or leave out spring.datasource.url to try them elsewhere.");
    }
    try {
      int size = Integer.parseInt(setting.strip());
      if (size >= 0 && size <= MOST) {
        return size;
      }
    } catch (NumberFormatException _) {
      // It is refused like a number that is too large.
    }
    throw new StartupRefused(
        NAME + " is no number of participants that could be invented.",
        "Set it to a whole number from 0 to " + MOST + ".");
  }
}
