package io.rollbook.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * A claim taken or released by a stream. Taking what the stream holds already, and releasing what
 * it does not hold, changes nothing.
 *
 * @param claim what is taken or released; null exactly for {@link Action#RELEASE_ALL}
 */
public record ClaimChange(@Nullable ClaimKey claim, String stream, Action action) {

  /** What happens to the claim. */
  public enum Action {
    TAKE,
    RELEASE,
    RELEASE_ALL
  }

  public ClaimChange {
    if ((claim == null) != (action == Action.RELEASE_ALL)) {
      throw new IllegalArgumentException("A claim is named unless all are released");
    }
  }

  public static ClaimChange take(ClaimKey claim, String stream) {
    return new ClaimChange(claim, stream, Action.TAKE);
  }

  public static ClaimChange release(ClaimKey claim, String stream) {
    return new ClaimChange(claim, stream, Action.RELEASE);
  }

  /** Releases whatever the stream holds. */
  public static ClaimChange releaseAll(String stream) {
    return new ClaimChange(null, stream, Action.RELEASE_ALL);
  }
}
