package io.rollbook.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * What came of recomputing hashes.
 *
 * @param events how many were looked at
 * @param firstBroken the first event, in the order in which they were looked at, that is not what
 *     was recorded, or does not follow the one before it; null if all hold
 */
public record ChainCheck(long events, @Nullable Break firstBroken) {

  /** A place where the chain does not hold. */
  public record Break(String stream, long version, long position) {}

  /** Whether all hold. */
  public boolean valid() {
    return firstBroken == null;
  }
}
