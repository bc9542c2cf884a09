package io.rollbook.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.rollbook.eventlog.postgres.PostgresEventLog;
import org.springframework.stereotype.Component;

/** What waits for this node's appender. */
@Component
class AppendQueueMetrics implements MeterBinder {

  private final PostgresEventLog log;

  AppendQueueMetrics(PostgresEventLog log) {
    this.log = log;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("rollbook.appender.queue", log, PostgresEventLog::queuedRequests)
        .description("Requests that wait to be appended or are being appended")
        .baseUnit("requests")
        .register(registry);
    Gauge.builder("rollbook.appender.queue.size", log, PostgresEventLog::queuedBytes)
        .description("What these hold")
        .baseUnit("bytes")
        .register(registry);
  }
}
