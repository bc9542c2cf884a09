package io.rollbook.participant;

import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of a participant when a duplicate is merged into it, and when that is taken back.
 */
public final class MergeRules {

  private static final String DUPLICATE = "duplicate";

  private MergeRules() {}

  /** Why two participants cannot become one; empty if they can. */
  public static List<Violation> check(Participant survivor, Participant duplicate) {
    long currencies =
        Stream.of(survivor, duplicate)
            .flatMap(it -> it.ledger().currency().stream())
            .distinct()
            .count();
    return currencies > 1
        ? List.of(new Violation(DUPLICATE, "has bookings or payments in another currency"))
        : List.of();
  }

  /** By which the survivor gains what it lacks. */
  public static DuplicateMerged merge(Participant survivor, Participant duplicate) {
    return new DuplicateMerged(
        duplicate.id(), Merging.aliases(duplicate), Merging.gain(survivor, duplicate));
  }

  /** By which the survivor gives back what it still has as it came. */
  public static DuplicateReleased release(Participant survivor, MergedDuplicate merge) {
    Gain returned = Merging.returnable(survivor, merge);
    return new DuplicateReleased(
        merge.id(),
        merge.aliases(),
        returned,
        returned.consent() == null ? null : merge.consentBefore(),
        Merging.kept(merge.gained(), returned));
  }
}
