package io.rollbook.query.rebuild;

import java.util.Set;
import java.util.stream.Collectors;

/** A rebuild cannot do what is asked of it in its state. */
public final class IllegalRebuildAction extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IllegalRebuildAction(RebuildAction asked, RebuildState state, Set<RebuildAction> allowed) {
    super(
        "A rebuild that is "
            + state.label()
            + " cannot "
            + asked.label()
            + "; allowed: "
            + (allowed.isEmpty()
                ? "nothing"
                : allowed.stream().map(RebuildAction::label).collect(Collectors.joining(", "))));
  }
}
