package io.rollbook.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AggregateLocksTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final ExecutorService somebodyElse = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    somebodyElse.shutdownNow();
  }

  @Test
  void oneWorksWithAnAggregateAndWhoeverWaitsForTooLongIsRefused() throws Exception {
    AggregateLocks locks = new AggregateLocks(Duration.ofMillis(20));
    try (Lock held = locks.obtainLock("a")) {
      assertThat(held.isHeld()).isTrue();
      assertThatThrownBy(() -> elsewhere(() -> locks.obtainLock("a")).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(LockAcquisitionFailedException.class);
    }
  }

  @Test
  void otherAggregatesAreNotWaitedFor() throws Exception {
    AggregateLocks locks = new AggregateLocks(Duration.ZERO);
    try (Lock _ = locks.obtainLock("a")) {
      assertThat(elsewhere(() -> locks.obtainLock("b").isHeld()).get()).isTrue();
    }
  }

  @Test
  void whoeverWaitsIsNextOnceItIsReleased() throws Exception {
    AggregateLocks locks = new AggregateLocks(LONG);
    Lock held = locks.obtainLock("a");
    Future<Boolean> next = elsewhere(() -> locks.obtainLock("a").isHeld());
    assertThat(next.isDone()).isFalse();
    held.release();
    assertThat(next.get()).isTrue();
    assertThat(held.isHeld()).isFalse();
  }

  @Test
  void whoeverHasItMayTakeItAgain() {
    AggregateLocks locks = new AggregateLocks(Duration.ZERO);
    Lock outer = locks.obtainLock("a");
    locks.obtainLock("a").release();
    assertThat(outer.isHeld()).isTrue();
  }

  @Test
  void anInterruptionEndsTheWaitAndIsNotForgotten() {
    AggregateLocks locks = new AggregateLocks(LONG);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> locks.obtainLock("a"))
        .isInstanceOf(LockAcquisitionFailedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private <T> Future<T> elsewhere(Callable<T> action) {
    return somebodyElse.submit(action);
  }
}
