package io.rollbook.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollbook.query.profilevalues.TestReadModel;
import io.rollbook.query.progress.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who works on a rebuild, and who changes it, take turns. */
class RebuildTableIT {

  private final TestReadModel model = TestReadModel.shared();
  private final RebuildTable table = model.bean(RebuildTable.class);
  private final Queue<String> turns = new ConcurrentLinkedQueue<>();

  @Test
  void whoWantsToChangeARebuildIsNotPassedByPortionsThatComeLater() throws Exception {
    UUID id = UUID.randomUUID();
    assertThat(table.insert(id, new Generation("turns", "b"), true)).isTrue();
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> portion =
          threads.submit(
              () ->
                  model.inTransaction(
                      () -> {
                        table.hold(id);
                        turns.add("portion");
                        awaitLatch(done);
                      }));
      List<Future<?>> others = new ArrayList<>();
      try {
        await().until(() -> turns.contains("portion"));
        others.add(threads.submit(() -> turn("change", () -> table.lock(id))));
        await().until(() -> waiting() == 1);
        others.add(threads.submit(() -> turn("next portion", () -> table.hold(id))));
        await().until(() -> waiting() == 2 || turns.contains("next portion"));
      } finally {
        done.countDown();
      }
      portion.get();
      for (Future<?> other : others) {
        other.get();
      }
    }
    table.close(id);
    assertThat(turns).containsExactly("portion", "change", "next portion");
  }

  @Test
  void portionsDoNotWaitForOneAnother() {
    UUID id = UUID.randomUUID();
    assertThat(table.insert(id, new Generation("together", "b"), true)).isTrue();
    model.inTransaction(
        () -> {
          table.hold(id);
          Thread.ofVirtual().start(() -> turn("other", () -> table.hold(id)));
          await().until(() -> turns.contains("other"));
        });
    table.close(id);
  }

  private void turn(String name, Runnable work) {
    model.inTransaction(
        () -> {
          work.run();
          turns.add(name);
        });
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int waiting() {
    return Objects.requireNonNull(
        model
            .bean(JdbcTemplate.class)
            .queryForObject(
                "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted", Integer.class));
  }
}
