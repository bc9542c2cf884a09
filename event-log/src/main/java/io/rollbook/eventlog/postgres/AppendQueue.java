package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.LogUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The requests that wait for the appender, in the order they came. A request is waiting, then
 * taken, then done; one whose caller leaves while it waits is removed, so that a database that is
 * away does not fill the memory.
 */
final class AppendQueue {

  /**
   * How many requests are looked at for a batch, in multiples of its size; bounds the work when
   * most of them overlap.
   */
  private static final int LOOKAHEAD = 4;

  private final PostgresEventLogSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeMap<Long, Pending> waiting = new TreeMap<>();
  private long nextTicket;
  private int requests;
  private long bytes;
  private boolean closed;

  AppendQueue(PostgresEventLogSettings settings) {
    this.settings = settings;
  }

  /**
   * Lets the request wait.
   *
   * @throws LogUnavailable if the queue is full or closed
   */
  void add(Pending pending) {
    lock.lock();
    try {
      requireOpen();
      boolean tooMany = requests >= settings.queueRequests();
      boolean tooLarge = requests > 0 && bytes + pending.bytes() > settings.queueBytes();
      if (tooMany || tooLarge) {
        throw new LogUnavailable("Too many requests wait for the event log");
      }
      requests++;
      bytes += pending.bytes();
      pending.ticket(nextTicket++);
      waiting.put(pending.ticket(), pending);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new LogUnavailable("The event log is closed");
    }
  }

  /**
   * The caller wants no further attempt. True if the request was still waiting, so that it will
   * certainly not be recorded; otherwise the attempt under way still has an outcome.
   */
  boolean leave(Pending pending) {
    lock.lock();
    try {
      pending.leave();
      boolean waited = waiting.remove(pending.ticket(), pending);
      if (waited) {
        free(pending);
      }
      return waited;
    } finally {
      lock.unlock();
    }
  }

  /** How many requests wait or are under way. */
  int requests() {
    lock.lock();
    try {
      return requests;
    } finally {
      lock.unlock();
    }
  }

  /** How many bytes they hold. */
  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is a request; false if the queue has been closed. */
  boolean awaitRequest() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Waits; true as soon as the queue is closed. */
  boolean awaitClosed(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return closed;
    } catch (InterruptedException _) {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes requests that have nothing in common. One that shares a stream, a claim or a key with an
   * earlier one is left for a later batch, and with it whatever shares something with it, so that
   * each stream's requests keep their order. The database may thus judge a whole batch at once
   * against what was there before it, and of two requests for the same thing the second meets the
   * first one's result.
   */
  List<Pending> takeBatch() {
    lock.lock();
    try {
      List<Pending> batch = new ArrayList<>();
      Set<BatchKey> touched = new HashSet<>();
      long batchBytes = 0;
      int seen = 0;
      for (Pending pending : waiting.values()) {
        if (batch.size() == settings.batchRequests()
            || seen++ == settings.batchRequests() * LOOKAHEAD
            || (!batch.isEmpty() && batchBytes + pending.bytes() > settings.batchBytes())) {
          break;
        }
        if (addAll(touched, pending.keys())) {
          batch.add(pending);
          batchBytes += pending.bytes();
        }
      }
      batch.forEach(pending -> waiting.remove(pending.ticket()));
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private static boolean addAll(Set<BatchKey> touched, Set<BatchKey> keys) {
    boolean allNew = true;
    for (BatchKey key : keys) {
      allNew &= touched.add(key);
    }
    return allNew;
  }

  /**
   * Taken requests that were certainly not recorded wait again, at their old places, if their
   * callers do.
   */
  void putBack(Collection<Pending> taken) {
    lock.lock();
    try {
      for (Pending pending : taken) {
        if (closed || pending.leaving()) {
          free(pending);
          pending.outcome().completeExceptionally(new LogUnavailable("The event log was busy"));
        } else {
          waiting.put(pending.ticket(), pending);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Taken requests have an outcome and need no room any more. */
  void done(Collection<Pending> taken) {
    lock.lock();
    try {
      taken.forEach(this::free);
    } finally {
      lock.unlock();
    }
  }

  private void free(Pending pending) {
    requests--;
    bytes -= pending.bytes();
  }

  /** Refuses new requests and fails the waiting ones. */
  void close() {
    List<Pending> refused;
    lock.lock();
    try {
      closed = true;
      refused = List.copyOf(waiting.values());
      waiting.clear();
      refused.forEach(this::free);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    LogUnavailable reason = new LogUnavailable("The event log is closed");
    refused.forEach(pending -> pending.outcome().completeExceptionally(reason));
  }
}
