package io.rollbook.participant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How experiments and their variants may be called. */
public final class ExperimentRules {

  private ExperimentRules() {}

  /** What is wrong with these; empty if nothing is. */
  public static List<Violation> check(String experiment, @Nullable String variant) {
    List<Violation> violations = new ArrayList<>();
    if (experiment.isBlank()) {
      violations.add(new Violation("experiment", "can't be blank"));
    }
    violations.addAll(DetailRules.checkLine("experiment", experiment));
    if (variant != null) {
      violations.addAll(DetailRules.checkLine("variant", variant));
    }
    return violations;
  }
}
