package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild, as it is at a moment.
 *
 * @param stage what it is about while it runs: planning, loading, indexing or following
 * @param open whether it stands in the way of another one
 * @param position the position up to which the new generation reflects the log; while streams are
 *     read, by the share of events that were
 * @param head the log's last position; that of its end if it has ended
 * @param checkedRows how many rows were counted before the switch; null: not yet
 * @param sampledRows how many were compared with the log; null: none yet
 * @param reason why it failed
 */
public record Rebuild(
    UUID id,
    Generation generation,
    boolean manual,
    RebuildState state,
    String stage,
    boolean open,
    long position,
    long head,
    @Nullable Long checkedRows,
    @Nullable Integer sampledRows,
    @Nullable String reason,
    Instant startedAt,
    @Nullable Instant endedAt,
    Instant now) {

  public String projection() {
    return generation.projection();
  }

  /** Whether it goes on by itself, or waits to be switched. */
  public boolean isUnderWay() {
    return state == RebuildState.RUNNING || state == RebuildState.CAUGHT_UP;
  }

  /** What may be asked of it now. */
  public Set<RebuildAction> allowed() {
    return state.allowed(open);
  }

  /** Since it began, pauses included. */
  public long eventsPerSecond() {
    double seconds = Math.max(0.001, elapsed().toMillis() / 1_000.0);
    return Math.round(position / seconds);
  }

  /** By the speed so far; null if nothing can be said yet. */
  public @Nullable Long remainingSeconds() {
    if (!isUnderWay()) {
      return 0L;
    }
    long left = Math.max(0, head - position);
    if (left == 0) {
      return 0L;
    }
    long rate = eventsPerSecond();
    return rate == 0 ? null : (left + rate - 1) / rate;
  }

  private Duration elapsed() {
    return Duration.between(startedAt, endedAt == null ? now : endedAt);
  }
}
