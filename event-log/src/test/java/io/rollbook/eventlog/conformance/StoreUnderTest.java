package io.rollbook.eventlog.conformance;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.NewEvent;
import java.time.Duration;

/** The store, and what the rules need to do to it. */
public interface StoreUnderTest {

  /** A node; the same during a test. */
  EventLog log();

  /** A second node on the same store, with connections of its own. */
  EventLog otherNode();

  /** Begins to append the event in another process and stops right before the commit. */
  HeldOpen holdAnAppendOpen(NewEvent event);

  /** Begins to read in a transaction that stays open. */
  HeldOpen holdAReadOpen();

  /** Cuts all connections of all nodes, whatever they are doing. */
  void cutConnections();

  /** How long to wait for something that must happen. */
  Duration patience();

  /** A transaction that is open. */
  @FunctionalInterface
  interface HeldOpen extends AutoCloseable {

    /** Commits it. */
    @Override
    void close();
  }
}
