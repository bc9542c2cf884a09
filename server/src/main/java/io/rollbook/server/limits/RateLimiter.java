package io.rollbook.server.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * A bucket of tokens for each key, refilled steadily. As many keys are remembered as are allowed,
 * those that were used last; one that has not been used for as long as its bucket needs to fill up
 * is as good as new.
 */
public final class RateLimiter {

  private final long requests;
  private final Duration period;
  private final long burst;
  private final Duration window;
  private final Cache<String, Bucket> buckets;

  RateLimiter(long requests, Duration period, long burst, int remembered) {
    this.requests = requests;
    this.period = period;
    this.burst = burst;
    this.window = Duration.ofNanos(Math.round((double) period.toNanos() * burst / requests));
    this.buckets =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(remembered)
            .expireAfterAccess(window)
            .build();
  }

  /** Takes one token of this key's, if there is one. */
  public Allowance take(String key) {
    Bucket bucket = buckets.get(key, _ -> full());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return new Allowance(
        probe.isConsumed(),
        burst,
        window,
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(requests, period))
        .withNanosecondPrecision()
        .build();
  }

  /** How many keys are remembered. */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}
