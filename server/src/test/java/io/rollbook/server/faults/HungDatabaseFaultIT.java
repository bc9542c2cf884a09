package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The database takes connections and says nothing, for a while. */
@OnSharedCluster
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

  /**
   * An answer, and how long it took.
   *
   * @param ofAzav whether it is to have the shape of AZAV Pilot
   */
  private record Timed(String what, boolean ofAzav, Answer answer, Duration took) {}

  /** In the shape of the API that was asked, and in time. */
  private void assertAllAnswered(Client client, String path) throws Exception {
    Tenant tenant = cluster.tenant();
    List<Callable<Timed>> requests = new ArrayList<>();
    String change = "{\"participant\":{\"birthCity\":\"Bonn\"}}";
    for (int i = 0; i < MANY; i++) {
      requests.add(timed("read", true, () -> client.get(path)));
      requests.add(timed("list", true, () -> client.get("/v1/participants")));
      requests.add(timed("change", true, () -> client.put(path, change)));
      requests.add(timed("Checkmango", false, () -> client.get(tenant.checkmango())));
      requests.add(timed("Shocklogic", false, () -> client.get(tenant.shocklogic("17"))));
    }
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (Future<Timed> request : threads.invokeAll(requests)) {
        Timed it = request.get();
        Answer answer = it.answer();
        assertThat(answer.status()).as(it.what() + answer.body()).isEqualTo(503);
        assertThat(it.took()).as(it.what()).isLessThan(Form.ANSWERED);
        if (it.ofAzav()) {
          assertThat(answer.text("/errors/detail")).isNotEmpty();
          assertThat(answer.header("Retry-After")).isEqualTo("1");
        } else {
          assertThat(answer.text("/message") + answer.text("/error/message")).isNotEmpty();
        }
      }
    }
  }

  private static Callable<Timed> timed(String what, boolean ofAzav, Supplier<Answer> request) {
    return () -> {
      long start = System.nanoTime();
      Answer answer = request.get();
      return new Timed(what, ofAzav, answer, Duration.ofNanos(System.nanoTime() - start));
    };
  }
}
