package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimChange.Action;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reduces the claim changes of a request to their net effect, because the database applies them as
 * sets, where "taken, then released" and "released, then taken" would look the same.
 */
final class ClaimReduction {

  private record Change(BatchKey claim, String stream) {}

  private ClaimReduction() {}

  /**
   * At most one change of each claim by each stream, and at most one stream taking a claim.
   *
   * @throws ClaimTaken if two streams want the same claim
   */
  static List<ClaimChange> reduce(List<ClaimChange> changes) {
    if (changes.size() < 2) {
      return changes;
    }
    Set<String> releasingAll = new HashSet<>();
    Map<Change, ClaimChange> last = new LinkedHashMap<>();
    for (ClaimChange change : changes) {
      ClaimKey claim = change.claim();
      if (claim == null) {
        releasingAll.add(change.stream());
        last.keySet().removeIf(earlier -> earlier.stream().equals(change.stream()));
      } else {
        last.put(new Change(BatchKey.claim(claim), change.stream()), change);
      }
    }
    requireOneTaker(last.values());
    List<ClaimChange> reduced = new ArrayList<>();
    releasingAll.forEach(stream -> reduced.add(ClaimChange.releaseAll(stream)));
    reduced.addAll(last.values());
    return reduced;
  }

  private static void requireOneTaker(Collection<ClaimChange> changes) {
    Map<BatchKey, String> takers = new HashMap<>();
    for (ClaimChange change : changes) {
      ClaimKey claim = change.claim();
      if (claim != null
          && change.action() == Action.TAKE
          && takers.put(BatchKey.claim(claim), change.stream()) != null) {
        throw new ClaimTaken(claim.namespace());
      }
    }
  }
}
