package io.rollbook.query.rebuild;

/** What may be asked of a rebuild. */
public enum RebuildAction {
  SWITCH("switch"),
  ROLL_BACK("rollback"),
  CANCEL("cancel"),
  DROP("drop");

  private final String label;

  RebuildAction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
