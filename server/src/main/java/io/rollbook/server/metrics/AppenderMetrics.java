package io.rollbook.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rollbook.eventlog.postgres.AppendListener;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What this node's appender does. */
@Component
class AppenderMetrics implements AppendListener {

  private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256};

  private final DistributionSummary batchSize;
  private final Timer append;
  private final Timer wait;
  private final Counter events;
  private final Counter retries;
  private final Counter disruptions;

  AppenderMetrics(MeterRegistry registry) {
    this.batchSize =
        DistributionSummary.builder("rollbook.appender.batch.size")
            .description("Requests that were appended together")
            .baseUnit("requests")
            .serviceLevelObjectives(SIZES)
            .register(registry);
    this.append =
        Timer.builder("rollbook.appender.append")
            .description("From sending a batch to the database's answer")
            .serviceLevelObjectives(Durations.BUCKETS)
            .register(registry);
    this.wait =
        Timer.builder("rollbook.appender.wait")
            .description("How long the first request of a batch waited until it was sent")
            .serviceLevelObjectives(Durations.BUCKETS)
            .register(registry);
    this.events =
        Counter.builder("rollbook.appender.events")
            .description("Events recorded by this node")
            .register(registry);
    this.retries =
        Counter.builder("rollbook.appender.retries")
            .description("Batches that had to wait again, because another node was in their way")
            .register(registry);
    this.disruptions =
        Counter.builder("rollbook.appender.disruptions")
            .description("Times that the database went away, could not be reached or not write")
            .register(registry);
  }

  @Override
  public void appended(int requests, long recorded, long waitedNanos, long tookNanos) {
    batchSize.record(requests);
    append.record(tookNanos, TimeUnit.NANOSECONDS);
    wait.record(waitedNanos, TimeUnit.NANOSECONDS);
    events.increment((double) recorded);
  }

  @Override
  public void postponed() {
    retries.increment();
  }

  @Override
  public void disrupted() {
    disruptions.increment();
  }
}
