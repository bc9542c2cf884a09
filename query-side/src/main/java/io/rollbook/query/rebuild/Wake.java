package io.rollbook.query.rebuild;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Lets this node look at once at what it would see a second later. */
@Component
class Wake {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition awake = lock.newCondition();
  private boolean asked;

  void up() {
    lock.lock();
    try {
      asked = true;
      awake.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until somebody asks, or for so long. */
  void await(Duration time) throws InterruptedException {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!asked && left > 0) {
        left = awake.awaitNanos(left);
      }
      asked = false;
    } finally {
      lock.unlock();
    }
  }
}
