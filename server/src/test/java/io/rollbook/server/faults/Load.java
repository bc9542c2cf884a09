package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.server.faults.Journal.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Callers who create, change and delete through several APIs, read what they wrote, and repeat what
 * they do not know the outcome of. Closing it lets them settle what is open.
 */
final class Load implements AutoCloseable {

  private static final Duration SOON = Duration.ofMinutes(2);

  private final Journal journal;
  private final AtomicBoolean enough = new AtomicBoolean();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> callers = new ArrayList<>();

  private Load(Journal journal) {
    this.journal = journal;
  }

  static Load start(List<String> addresses, Tenant tenant, Journal journal, int callers) {
    Load load = new Load(journal);
    for (int i = 0; i < callers; i++) {
      Requests requests = new Requests(addresses, tenant, journal);
      load.callers.add(load.threads.submit(() -> new LoadCaller(requests).run(load.enough)));
    }
    return load;
  }

  /** Waits until so many more requests have succeeded. */
  void awaitMore(int requests) {
    long before = journal.count(Outcome.OK);
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(SOON)
        .until(() -> !journal.wrongs().isEmpty() || journal.count(Outcome.OK) >= before + requests);
    assertThat(journal.wrongs()).isEmpty();
  }

  /** Lets all callers end. */
  void end() throws Exception {
    enough.set(true);
    for (Future<?> caller : callers) {
      caller.get();
    }
  }

  @Override
  public void close() {
    enough.set(true);
    threads.close();
  }
}
