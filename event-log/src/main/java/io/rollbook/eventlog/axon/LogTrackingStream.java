package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.RecordedEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * Reads the log in pages, one consumer at a time, and asks it for more only after it has said that
 * there is more. Whoever has come to the end rests for a moment before reading again: while events
 * come one after the other, the consumer would pay for a transaction for each of them.
 */
final class LogTrackingStream implements TrackingEventStream {

  private final LogStorageEngine engine;
  private final int prefetch;
  private final Executor afterRest;
  private final UnaryOperator<RecordedEvent> seen;
  private final AutoCloseable subscription;
  private final Deque<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
  private long position;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private boolean mayHaveMore = true;
  private boolean resting;
  private boolean closed;
  private Runnable onAvailable = () -> {};

  /**
   * @param afterRest runs what it is given when the rest is over
   * @param seen what the consumer is to see of an event
   */
  LogTrackingStream(
      LogStorageEngine engine,
      long position,
      int prefetch,
      Executor afterRest,
      UnaryOperator<RecordedEvent> seen) {
    this.engine = engine;
    this.position = position;
    this.prefetch = prefetch;
    this.afterRest = afterRest;
    this.seen = seen;
    this.subscription = engine.log().onAppend(this::logHasGrown);
  }

  private void logHasGrown() {
    Runnable callback;
    lock.lock();
    try {
      mayHaveMore = true;
      if (resting) {
        return;
      }
      grown.signalAll();
      callback = onAvailable;
    } finally {
      lock.unlock();
    }
    callback.run();
  }

  /** The log may have cut the page short, so it is read again also if nothing was appended. */
  private void endRest() {
    setResting(false);
    logHasGrown();
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return hasNextAvailable() ? Optional.of(fetched.element()) : Optional.empty();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (fetched.isEmpty()) {
      if (mayHaveMore()) {
        fetch();
      } else if (!awaitGrowth(deadline)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS)) {
      if (isClosed()) {
        throw new IllegalStateException("The stream is closed");
      }
    }
    return fetched.remove();
  }

  private void fetch() {
    // First the flag, then the log: what is appended in between sets the flag again.
    setMayHaveMore(false);
    List<RecordedEvent> page;
    try {
      page = engine.log().readAfter(position, prefetch);
    } catch (RuntimeException e) {
      setMayHaveMore(true);
      throw e;
    }
    for (RecordedEvent event : page) {
      fetched.addAll(engine.toTracked(seen.apply(event)));
      position = event.position();
    }
    if (page.size() == prefetch) {
      setMayHaveMore(true);
    } else if (!page.isEmpty()) {
      setResting(true);
      afterRest.execute(this::endRest);
    }
  }

  private boolean mayHaveMore() {
    lock.lock();
    try {
      return mayReadNow();
    } finally {
      lock.unlock();
    }
  }

  private boolean mayReadNow() {
    return mayHaveMore && !resting && !closed;
  }

  private void setMayHaveMore(boolean value) {
    lock.lock();
    try {
      mayHaveMore = value;
    } finally {
      lock.unlock();
    }
  }

  private void setResting(boolean value) {
    lock.lock();
    try {
      resting = value;
    } finally {
      lock.unlock();
    }
  }

  /** False once the deadline has passed or the stream is closed. */
  private boolean awaitGrowth(long deadline) throws InterruptedException {
    lock.lock();
    try {
      long left = deadline - System.nanoTime();
      while (!mayReadNow() && !closed && left > 0) {
        left = grown.awaitNanos(left);
      }
      return mayReadNow();
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    lock.lock();
    try {
      onAvailable = callback;
    } finally {
      lock.unlock();
    }
    // What was appended before there was a callback.
    callback.run();
    return true;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      onAvailable = () -> {};
      grown.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      subscription.close();
    } catch (Exception e) {
      throw new IllegalStateException("The subscription cannot be ended", e);
    }
  }
}
