package io.rollbook.query.progress;

import java.util.List;

/** The read models that follow the log, by name. */
public final class Projections {

  /** What lists and searches are read from. */
  public static final String PROFILE_VALUES = "profile-values";

  /** How many participants came, went, and changed their status, day by day. */
  public static final String STATISTICS = "statistics";

  public static final List<String> ALL = List.of(PROFILE_VALUES, STATISTICS);

  private Projections() {}
}
