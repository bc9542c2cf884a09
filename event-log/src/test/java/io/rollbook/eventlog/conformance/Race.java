package io.rollbook.eventlog.conformance;

import io.rollbook.eventlog.Appended;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that append at the same moment. */
final class Race {

  /** What a caller does. */
  @FunctionalInterface
  interface Caller {
    Appended append(int caller) throws Exception;
  }

  private Race() {}

  /** Lets all callers start together; their outcomes in the order of their numbers. */
  static List<Outcome> of(int callers, Caller caller) throws Exception {
    CountDownLatch ready = new CountDownLatch(callers);
    List<Future<Outcome>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return outcome(caller, number);
                }));
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> future : running) {
      outcomes.add(future.get());
    }
    return outcomes;
  }

  static Outcome outcome(Caller caller, int number) {
    try {
      return new Outcome(number, caller.append(number), null);
    } catch (Exception e) {
      return new Outcome(number, null, e);
    }
  }
}
