package io.rollbook.server.metrics;

import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What costs a look into the database, remembered for a while: however often it is asked for, it is
 * looked up once in that time and by one thread, and who asks never waits for long and never fails.
 */
final class BriefMemory<T> {

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final Duration STALE = Duration.ofSeconds(30);

  private final Callable<Optional<T>> source;
  private final Duration fresh;
  private final Duration stale;

  private @Nullable FutureTask<?> underWay;
  private Optional<T> value = Optional.empty();
  private boolean known;
  private long readAt;

  /** As long as suits those who scrape every few seconds. */
  BriefMemory(Callable<Optional<T>> source) {
    this(source, FRESH, STALE);
  }

  /**
   * @param fresh how long nothing is looked up anew
   * @param stale after what time nothing is told any more, if looking it up keeps failing
   */
  BriefMemory(Callable<Optional<T>> source, Duration fresh, Duration stale) {
    this.source = source;
    this.fresh = fresh;
    this.stale = stale;
  }

  /** What is remembered; empty if there is nothing, or it is not known. */
  Optional<T> get() {
    FutureTask<?> started = begin();
    if (started != null) {
      Thread.ofVirtual().name("metrics").start(started);
      await(started);
    }
    synchronized (this) {
      return age() > stale.toNanos() ? Optional.empty() : value;
    }
  }

  /** A gauge of one figure of it, which is no number while it is not known. */
  Gauge.Builder<?> gauge(String name, @Nullable String unit, ToDoubleFunction<T> figure) {
    return Gauge.builder(name, this, it -> it.get().map(figure::applyAsDouble).orElse(Double.NaN))
        .baseUnit(unit);
  }

  private synchronized @Nullable FutureTask<?> begin() {
    if (underWay != null || age() < fresh.toNanos()) {
      return null;
    }
    FutureTask<?> task = new FutureTask<>(this::read);
    underWay = task;
    return task;
  }

  /** If the database is away, which other figures tell, the next who asks tries again. */
  private boolean read() throws Exception {
    try {
      Optional<T> found = source.call();
      synchronized (this) {
        value = found;
        known = true;
        readAt = System.nanoTime();
      }
      return true;
    } finally {
      synchronized (this) {
        underWay = null;
      }
    }
  }

  private static void await(FutureTask<?> task) {
    try {
      Object _ = task.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException _) {
      // What was known before has to do.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private long age() {
    return known ? System.nanoTime() - readAt : Long.MAX_VALUE;
  }
}
