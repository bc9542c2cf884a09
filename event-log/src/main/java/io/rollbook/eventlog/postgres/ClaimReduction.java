package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.ClaimChange;
import io.rollbook.eventlog.ClaimChange.Action;
import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.ClaimTaken;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reduces the claim changes of a request to their net effect, because the database applies them as
 * sets, releases first, where "taken, then released" and "released, then taken" would look the
 * same.
 */
final class ClaimReduction {

  private record Change(Action action, @Nullable BatchKey claim, String stream) {

    static Change of(ClaimChange change) {
      return of(change.action(), change);
    }

    static Change of(Action action, ClaimChange change) {
      ClaimKey claim = change.claim();
      return new Change(action, claim == null ? null : BatchKey.claim(claim), change.stream());
    }
  }

  private ClaimReduction() {}

  /**
   * Nothing twice, nothing taken or shared that is released later on, and at most one stream taking
   * a claim.
   *
   * @throws ClaimTaken if two streams want the same claim
   */
  static List<ClaimChange> reduce(List<ClaimChange> changes) {
    if (changes.size() < 2) {
      return changes;
    }
    Map<Change, ClaimChange> net = new LinkedHashMap<>();
    for (ClaimChange change : changes) {
      undo(change, net);
      net.putIfAbsent(Change.of(change), change);
    }
    requireOneTaker(net.values());
    return List.copyOf(net.values());
  }

  /** Takes back what a release releases. */
  private static void undo(ClaimChange change, Map<Change, ClaimChange> net) {
    switch (change.action()) {
      case RELEASE -> {
        net.remove(Change.of(Action.TAKE, change));
        net.remove(Change.of(Action.SHARE, change));
      }
      case RELEASE_SHARES ->
          net.values()
              .removeIf(
                  earlier ->
                      earlier.action() == Action.SHARE
                          && earlier.stream().equals(change.stream())
                          && sameNamespace(earlier.claim(), change.claim()));
      case RELEASE_ALL ->
          net.values()
              .removeIf(
                  earlier ->
                      earlier.action() != Action.REQUIRE_FREE
                          && earlier.stream().equals(change.stream()));
      case TAKE, SHARE, REQUIRE_FREE -> {}
    }
  }

  private static boolean sameNamespace(@Nullable ClaimKey one, @Nullable ClaimKey other) {
    return one != null
        && other != null
        && one.scope().equals(other.scope())
        && one.namespace().equals(other.namespace());
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
