package io.rollbook.benchmarks;

import io.rollbook.eventlog.axon.LogStorageEngine;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Callers who record histories, an event at a time, and each time wait until it is recorded. They
 * may read the stream before they add to it, as commands do.
 */
final class Callers {

  private static final int AT_ONCE = 64;
  private final LogStorageEngine engine;
  private final Histories histories;
  private final boolean reading;

  Callers(LogStorageEngine engine, Histories histories, boolean reading) {
    this.engine = engine;
    this.histories = histories;
    this.reading = reading;
  }

  /** Records the histories of the participants from one number up to another, exclusive. */
  void record(int from, int to) throws InterruptedException {
    Semaphore room = new Semaphore(AT_ONCE);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = from; number < to; number++) {
        int participant = number;
        room.acquire();
        callers.execute(
            () -> {
              try {
                record(participant);
              } finally {
                room.release();
              }
            });
      }
    }
  }

  private void record(int participant) {
    for (int version = 0; version < Histories.EVENTS_EACH; version++) {
      String stream = Histories.id(participant).toString();
      if (reading && version > 0) {
        engine.readEvents(stream).asStream().forEach(DomainEventMessage::getPayload);
      }
      engine.appendEvents(histories.messages(participant, version, version + 1));
    }
  }
}
