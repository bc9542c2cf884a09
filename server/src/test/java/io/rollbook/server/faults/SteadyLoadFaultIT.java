package io.rollbook.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nothing fails, and nothing grows that should not. In the long form only. */
@EnabledIfSystemProperty(named = "faults", matches = "long")
@OnSharedCluster
class SteadyLoadFaultIT {

  private static final int SAMPLES = 20;
  private static final int CALLERS = 8;
  private static final int POOL = 10;
  private static final double MEGABYTE = 1024 * 1024;

  private final Cluster cluster = Cluster.shared();
  private final Journal journal = new Journal();

  private record Sample(double heap, double threads, double connections, double tokens) {}

  @Test
  void heapThreadsConnectionsAndTokensLevelOff() throws Exception {
    List<Sample> samples = new ArrayList<>();
    try (Load load = cluster.load(journal, CALLERS)) {
      Duration pause = Form.steady().dividedBy(SAMPLES);
      while (samples.size() < SAMPLES) {
        // How long it lasts is what this is about.
        LockSupport.parkNanos(pause.toNanos());
        samples.add(sample());
        System.out.println("Steady load: " + samples.getLast() + " " + journal.totals());
      }
      load.end();
      cluster.audit().holds(journal);
    }
    assertThat(mean(samples, 3, Sample::heap))
        .isLessThan(mean(samples, 1, Sample::heap) * 1.3 + 16 * MEGABYTE);
    assertThat(mean(samples, 3, Sample::threads))
        .isLessThan(mean(samples, 1, Sample::threads) + 10);
    assertThat(samples).allSatisfy(it -> assertThat(it.connections()).isLessThanOrEqualTo(POOL));
    assertThat(samples).allSatisfy(it -> assertThat(it.tokens()).isLessThan(4 * MEGABYTE));
    assertThat(journal.everUnknown()).isZero();
  }

  private Sample sample() throws Exception {
    Node node = cluster.node(0);
    return new Sample(
        node.heapInUse(),
        node.metric("jvm_threads_live_threads", ""),
        node.metric("hikaricp_connections", ""),
        tokens());
  }

  /** Tables that hold a few rows, which are written again and again. */
  private double tokens() {
    return Objects.requireNonNull(
        new JdbcTemplate(cluster.database().owner())
            .queryForObject(
                "SELECT pg_total_relation_size('token_entry')"
                    + " + pg_total_relation_size('projection_generation')"
                    + " + pg_total_relation_size('projection_error')"
                    + " + pg_total_relation_size('dead_letter_entry')",
                Double.class));
  }

  private static double mean(List<Sample> samples, int quarter, ToDoubleFunction<Sample> value) {
    int size = SAMPLES / 4;
    return samples.subList(quarter * size, (quarter + 1) * size).stream()
        .mapToDouble(value)
        .average()
        .orElseThrow();
  }
}
