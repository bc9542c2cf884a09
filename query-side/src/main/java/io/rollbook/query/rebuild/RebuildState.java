package io.rollbook.query.rebuild;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where a rebuild is. */
public enum RebuildState {
  /** The new generation is made. */
  RUNNING("running"),
  /** It is checked and follows the log, and waits to be switched to. */
  CAUGHT_UP("caught-up"),
  /** It serves. */
  SWITCHED("switched"),
  /** The old one serves again. */
  ROLLED_BACK("rolled-back"),
  CANCELLED("cancelled"),
  FAILED("failed");

  private final String label;

  RebuildState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  static RebuildState of(String label) {
    return Arrays.stream(values()).filter(it -> it.label.equals(label)).findAny().orElseThrow();
  }

  /**
   * What may be asked of a rebuild in this state.
   *
   * @param open whether there is a generation beside the serving one
   */
  Set<RebuildAction> allowed(boolean open) {
    if (!open) {
      return EnumSet.noneOf(RebuildAction.class);
    }
    return switch (this) {
      case RUNNING -> EnumSet.of(RebuildAction.CANCEL);
      case CAUGHT_UP -> EnumSet.of(RebuildAction.SWITCH, RebuildAction.CANCEL);
      case SWITCHED -> EnumSet.of(RebuildAction.ROLL_BACK, RebuildAction.DROP);
      case ROLLED_BACK -> EnumSet.of(RebuildAction.DROP);
      case CANCELLED, FAILED -> EnumSet.noneOf(RebuildAction.class);
    };
  }
}
