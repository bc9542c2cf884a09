package io.rollbook.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * A claim taken, shared or released by a stream, or required to be free for it. Taking or sharing
 * what the stream holds already, and releasing what it does not hold, changes nothing.
 *
 * @param claim what it is about; null exactly for {@link Action#RELEASE_ALL}, and without digest
 *     for {@link Action#RELEASE_SHARES}
 */
public record ClaimChange(@Nullable ClaimKey claim, String stream, Action action) {

  /** One for all, as records compare arrays by identity. */
  private static final byte[] NO_DIGEST = {};

  /** What happens to the claim. */
  public enum Action {
    TAKE,
    RELEASE,
    RELEASE_ALL,
    SHARE,
    RELEASE_SHARES,
    REQUIRE_FREE
  }

  public ClaimChange {
    if ((claim == null) != (action == Action.RELEASE_ALL)) {
      throw new IllegalArgumentException("A claim is named unless all are released");
    }
  }

  /** The stream holds the claim exclusively; fails if another does, whoever shares it. */
  public static ClaimChange take(ClaimKey claim, String stream) {
    return new ClaimChange(claim, stream, Action.TAKE);
  }

  /** The stream also holds this; never fails, whoever else holds or shares it. */
  public static ClaimChange share(ClaimKey claim, String stream) {
    return new ClaimChange(claim, stream, Action.SHARE);
  }

  /** Releases the claim and the share of it, whichever of them the stream holds. */
  public static ClaimChange release(ClaimKey claim, String stream) {
    return new ClaimChange(claim, stream, Action.RELEASE);
  }

  /**
   * Releases all shares that the stream has in this scope and namespace. What it shares later in
   * the same request is what remains.
   */
  public static ClaimChange releaseShares(String scope, String namespace, String stream) {
    return new ClaimChange(
        new ClaimKey(scope, namespace, NO_DIGEST), stream, Action.RELEASE_SHARES);
  }

  /** Releases whatever the stream holds or shares. */
  public static ClaimChange releaseAll(String stream) {
    return new ClaimChange(null, stream, Action.RELEASE_ALL);
  }

  /**
   * Changes nothing, but the request fails if a stream other than this one holds or shares the
   * claim, and is not made to release it by the request. What the request itself gives to others
   * that had nothing of it before is not asked about.
   */
  public static ClaimChange requireFree(ClaimKey claim, String stream) {
    return new ClaimChange(claim, stream, Action.REQUIRE_FREE);
  }
}
