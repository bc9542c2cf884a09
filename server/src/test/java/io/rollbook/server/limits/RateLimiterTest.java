package io.rollbook.server.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  @Test
  void asManyAsTheBurstAreGrantedAndThenNone() {
    RateLimiter limiter = new RateLimiter(60, Duration.ofHours(1), 3, 10);
    for (long left = 2; left >= 0; left--) {
      Allowance granted = limiter.take("a");
      assertThat(granted.granted()).isTrue();
      assertThat(granted.limit()).isEqualTo(3);
      assertThat(granted.remaining()).isEqualTo(left);
      assertThat(granted.window()).isEqualTo(Duration.ofMinutes(3));
    }
    Allowance refused = limiter.take("a");
    assertThat(refused.granted()).isFalse();
    assertThat(refused.remaining()).isZero();
    assertThat(refused.untilNext()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    assertThat(refused.untilFull()).isBetween(Duration.ofSeconds(170), Duration.ofSeconds(180));
  }

  @Test
  void oneKeysRequestsAreNoneOfAnothers() {
    RateLimiter limiter = new RateLimiter(1, Duration.ofHours(1), 1, 10);
    assertThat(limiter.take("a").granted()).isTrue();
    assertThat(limiter.take("a").granted()).isFalse();
    assertThat(limiter.take("b").granted()).isTrue();
  }

  @Test
  void howeverManyKeysThereAreFewAreRemembered() {
    RateLimiter limiter = new RateLimiter(1, Duration.ofHours(1), 1, 100);
    for (int i = 0; i < 10_000; i++) {
      Allowance _ = limiter.take("key " + i);
    }
    assertThat(limiter.size()).isLessThanOrEqualTo(100);
  }

  @Test
  void nothingIsLimitedUnlessItIsSaid() {
    RateLimits off = new RateLimits(properties(null, null));
    assertThat(off.credentials()).isEmpty();
    assertThat(off.addresses()).isEmpty();
    assertThat(new RateLimits(properties(5L, null)).credentials())
        .hasValueSatisfying(it -> assertThat(it.take("a").limit()).isEqualTo(5));
  }

  @Test
  void aLimitThatLetsNobodyInIsRefused() {
    assertThatThrownBy(() -> properties(0L, null)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> properties(1L, 0L)).hasMessageContaining("at least 1");
  }

  private static RateLimitProperties properties(@Nullable Long requests, @Nullable Long burst) {
    return new RateLimitProperties(requests, Duration.ofMinutes(1), burst, 100);
  }
}
