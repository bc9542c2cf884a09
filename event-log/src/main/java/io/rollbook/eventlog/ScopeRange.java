package io.rollbook.eventlog;

import java.util.Set;

/**
 * Which events of a scope to read.
 *
 * @param types only events of these types; all if empty
 * @param after only events after this position; 0 for all
 * @param upTo only events up to this position, inclusive
 * @param newestFirst whether the order is descending
 * @param limit how many to read at most
 */
public record ScopeRange(
    String scope, Set<String> types, long after, long upTo, boolean newestFirst, int limit) {

  public ScopeRange {
    types = Set.copyOf(types);
  }
}
