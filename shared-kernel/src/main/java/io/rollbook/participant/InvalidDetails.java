package io.rollbook.participant;

import java.util.List;

/** Some values break a rule. */
public final class InvalidDetails extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public InvalidDetails(List<Violation> violations) {
    super("Invalid: " + violations);
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
