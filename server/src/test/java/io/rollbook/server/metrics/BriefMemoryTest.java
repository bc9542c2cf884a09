package io.rollbook.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BriefMemoryTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void howeverOftenItIsAskedForItIsLookedUpOnce() {
    BriefMemory<Integer> memory =
        new BriefMemory<>(() -> Optional.of(looks.incrementAndGet()), LONG, LONG);
    for (int i = 0; i < 100; i++) {
      assertThat(memory.get()).contains(1);
    }
  }

  @Test
  void whatHasGrownOldIsLookedUpAnew() {
    BriefMemory<Integer> memory =
        new BriefMemory<>(() -> Optional.of(looks.incrementAndGet()), Duration.ZERO, LONG);
    assertThat(memory.get()).contains(1);
    await()
        .untilAsserted(
            () ->
                assertThat(memory.get()).hasValueSatisfying(it -> assertThat(it).isGreaterThan(1)));
  }

  @Test
  void aFailureIsNobodysAndTheLastValueHoldsForAWhile() {
    BriefMemory<Integer> memory =
        new BriefMemory<>(
            () -> {
              if (looks.incrementAndGet() > 1) {
                throw new IllegalStateException("away");
              }
              return Optional.of(1);
            },
            Duration.ZERO,
            LONG);
    assertThat(memory.get()).contains(1);
    assertThat(memory.get()).contains(1);
    await().untilAsserted(() -> assertThat(looks).hasValueGreaterThan(1));
    assertThat(memory.get()).contains(1);
  }

  @Test
  void whatCannotBeLookedUpAnyMoreIsNotToldForEver() {
    BriefMemory<Integer> memory =
        new BriefMemory<>(
            () -> {
              if (looks.incrementAndGet() > 1) {
                throw new IllegalStateException("away");
              }
              return Optional.of(1);
            },
            Duration.ZERO,
            Duration.ofMillis(1));
    Optional<Integer> _ = memory.get();
    await().untilAsserted(() -> assertThat(memory.get()).isEmpty());
  }

  @Test
  void aDatabaseThatHangsHoldsUpOneLookAndNobodyForLong() {
    CountDownLatch end = new CountDownLatch(1);
    BriefMemory<Integer> memory =
        new BriefMemory<>(
            () -> {
              looks.incrementAndGet();
              end.await();
              return Optional.of(1);
            },
            Duration.ZERO,
            LONG);
    long start = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      assertThat(memory.get()).isEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(looks).hasValue(1);
    end.countDown();
    await().untilAsserted(() -> assertThat(memory.get()).contains(1));
  }
}
