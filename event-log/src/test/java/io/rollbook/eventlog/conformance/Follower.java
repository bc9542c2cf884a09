package io.rollbook.eventlog.conformance;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/**
 * A reader that follows the log as a projection does: reads to the end, waits to be woken, reads
 * on.
 */
final class Follower implements AutoCloseable {

  private final EventLog log;
  private final List<RecordedEvent> seen = new CopyOnWriteArrayList<>();
  private final Semaphore woken = new Semaphore(1);
  private final AutoCloseable subscription;
  private final Thread thread;
  private long position;

  private Follower(EventLog log, long position) {
    this.log = log;
    this.position = position;
    this.subscription = log.onAppend(woken::release);
    this.thread = Thread.ofVirtual().unstarted(this::follow);
  }

  static Follower start(EventLog log, long position) {
    Follower follower = new Follower(log, position);
    follower.thread.start();
    return follower;
  }

  /** Everything that is there after a position, read in small pages. */
  static List<RecordedEvent> readAll(EventLog log, long after) {
    List<RecordedEvent> all = new ArrayList<>();
    List<RecordedEvent> page = log.readAfter(after, 7);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = log.readAfter(page.getLast().position(), 7);
    }
    return all;
  }

  private void follow() {
    try {
      while (true) {
        woken.acquire();
        woken.drainPermits();
        List<RecordedEvent> page = readAll(log, position);
        if (!page.isEmpty()) {
          seen.addAll(page);
          position = page.getLast().position();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  List<RecordedEvent> seen() {
    return seen;
  }

  @Override
  public void close() {
    try {
      subscription.close();
      thread.interrupt();
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
