package io.rollbook.server.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;

/**
 * One lock for each aggregate that somebody works with. Whoever waits does so once, for a limited
 * time, and sleeps until then: Axon's own locks wake everybody for each of many short attempts, and
 * where many wait on a busy machine, their sum lasts for minutes. Two who wait for each other give
 * up after the same time.
 */
final class AggregateLocks implements LockFactory {

  private final Duration patience;

  // A lock is remembered for as long as somebody has it or waits for it.
  private final LoadingCache<String, ReentrantLock> locks =
      Caffeine.newBuilder().executor(Runnable::run).weakValues().build(_ -> new ReentrantLock());

  AggregateLocks(Duration patience) {
    this.patience = patience;
  }

  /**
   * @throws LockAcquisitionFailedException if others had it all the time, or the thread was
   *     interrupted
   */
  @Override
  public Lock obtainLock(String identifier) {
    ReentrantLock lock = locks.get(identifier);
    try {
      if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new LockAcquisitionFailedException(
            "Others have worked with " + identifier + " for " + patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LockAcquisitionFailedException("Interrupted", e);
    }
    return new Held(lock);
  }

  /** A lock that the present thread has. */
  private record Held(ReentrantLock lock) implements Lock {

    @Override
    public void release() {
      lock.unlock();
    }

    @Override
    public boolean isHeld() {
      return lock.isHeldByCurrentThread();
    }
  }
}
