package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The database takes connections and says nothing, for a while. */
class HungDatabaseFaultIT {

  private static final int MANY = 60;
  private static final double MEGABYTE = 1024 * 1024;

  private final Cluster cluster = Cluster.shared();
  private final Journal journal = new Journal();

  @Test
  void everyRequestEndsInTimeThreadsStayFewMemoryStaysSmallAndAllGoesOnAfterwards()
      throws Exception {
    Client client = cluster.client();
    String path =
        client
            .post("/v1/participants", "{\"participant\":{\"email\":\"a@b.de\"}}")
            .header("Location");
    try (Load load = cluster.load(journal, 6)) {
      for (int round = 0; round < Form.rounds(1, 5); round++) {
        load.awaitMore(50);
        double threads = cluster.node(0).metric("jvm_threads_live_threads", "");
        double heap = cluster.node(0).heapInUse();
        journal.forgetSlowest();
        cluster.postgres().freeze();
        try {
          assertAllAnswered(client, path);
          assertThat(cluster.node(0).metric("jvm_threads_live_threads", ""))
              .isLessThan(threads + 30);
          assertThat(cluster.node(0).heapInUse()).isLessThan(heap + 32 * MEGABYTE);
        } finally {
          cluster.postgres().thaw();
        }
        load.awaitMore(50);
        assertThat(journal.slowest()).isLessThan(Form.ANSWERED);
      }
      load.end();
      cluster.audit().holds(journal);
    }
  }

  /** In the shape of the API that was asked, and in time. */
  private void assertAllAnswered(Client client, String path) throws Exception {
    Tenant tenant = cluster.tenant();
    List<Callable<Answer>> azav = new ArrayList<>();
    List<Callable<Answer>> others = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      azav.add(() -> client.get(path));
      azav.add(() -> client.get("/v1/participants"));
      azav.add(() -> client.put(path, "{\"participant\":{\"birthCity\":\"Bonn\"}}"));
      others.add(() -> client.get(tenant.checkmango()));
      others.add(() -> client.get(tenant.shocklogic("17")));
    }
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Answer>> first = azav.stream().map(threads::submit).toList();
      List<Future<Answer>> second = others.stream().map(threads::submit).toList();
      for (Future<Answer> answer : first) {
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(503);
        assertThat(answer.get().text("/errors/detail")).isNotEmpty();
        assertThat(answer.get().header("Retry-After")).isEqualTo("1");
      }
      for (Future<Answer> answer : second) {
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(503);
        assertThat(answer.get().text("/message") + answer.get().text("/error/message"))
            .isNotEmpty();
      }
    }
    assertThat(System.nanoTime() - start).isLessThan(Form.ANSWERED.toNanos());
  }
}
