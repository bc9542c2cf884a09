package io.rollbook.eventlog.axon;

import io.rollbook.eventlog.RecordedEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * Reads the log in pages, one consumer at a time, and asks it for more only after it has said that
 * there is more.
 */
final class LogTrackingStream implements TrackingEventStream {

  private final LogStorageEngine engine;
  private final int prefetch;
  private final AutoCloseable subscription;
  private final Deque<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
  private long position;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private boolean mayHaveMore = true;
  private boolean closed;
  private Runnable onAvailable = () -> {};

  LogTrackingStream(LogStorageEngine engine, long position, int prefetch) {
    this.engine = engine;
    this.position = position;
    this.prefetch = prefetch;
    this.subscription = engine.log().onAppend(this::logHasGrown);
  }

  private void logHasGrown() {
    Runnable callback;
    lock.lock();
    try {
      mayHaveMore = true;
      grown.signalAll();
      callback = onAvailable;
    } finally {
      lock.unlock();
    }
    callback.run();
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
      fetched.addAll(engine.toTracked(event));
      position = event.position();
    }
    if (!page.isEmpty()) {
      setMayHaveMore(true);
    }
  }

  private boolean mayHaveMore() {
    lock.lock();
    try {
      return mayHaveMore && !closed;
    } finally {
      lock.unlock();
    }
  }

  private void setMayHaveMore(boolean value) {
    lock.lock();
    try {
      mayHaveMore = value;
    } finally {
      lock.unlock();
    }
  }

  /** False once the deadline has passed or the stream is closed. */
  private boolean awaitGrowth(long deadline) throws InterruptedException {
    lock.lock();
    try {
      long left = deadline - System.nanoTime();
      while (!mayHaveMore && !closed && left > 0) {
        left = grown.awaitNanos(left);
      }
      return mayHaveMore && !closed;
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
