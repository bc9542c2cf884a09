package io.rollbook.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.rollbook.query.progress.Projections;
import io.rollbook.query.rebuild.Rebuild;
import io.rollbook.query.rebuild.RebuildState;
import io.rollbook.query.rebuild.Rebuilds;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The rebuild of each projection that began last; every node tells the same of it, and nothing if
 * there was none.
 */
@Component
class RebuildMetrics implements MeterBinder {

  /** By projection; kept here, as gauges do not keep what they ask. */
  private final Map<String, BriefMemory<Rebuild>> latest = new LinkedHashMap<>();

  RebuildMetrics(Rebuilds rebuilds) {
    for (String projection : Projections.ALL) {
      latest.put(projection, new BriefMemory<>(() -> rebuilds.latest(projection)));
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    latest.forEach((projection, rebuild) -> bind(projection, rebuild, registry));
  }

  private static void bind(String projection, BriefMemory<Rebuild> latest, MeterRegistry registry) {
    for (RebuildState state : RebuildState.values()) {
      latest
          .gauge("rollbook.rebuild.state", null, it -> it.state() == state ? 1 : 0)
          .description("1 for the state that the latest rebuild is in")
          .tag("projection", projection)
          .tag("state", state.label())
          .register(registry);
    }
    latest
        .gauge("rollbook.rebuild.position", null, Rebuild::position)
        .description("Up to where the new generation reflects the log")
        .tag("projection", projection)
        .register(registry);
    latest
        .gauge("rollbook.rebuild.head", null, Rebuild::head)
        .description("The log's last position, or that of the rebuild's end")
        .tag("projection", projection)
        .register(registry);
    latest
        .gauge("rollbook.rebuild.rate", "events_per_second", Rebuild::eventsPerSecond)
        .description("Since it began, pauses included")
        .tag("projection", projection)
        .register(registry);
    latest
        .gauge("rollbook.rebuild.remaining", "seconds", RebuildMetrics::remaining)
        .description("By the rate so far")
        .tag("projection", projection)
        .register(registry);
  }

  private static double remaining(Rebuild rebuild) {
    Long seconds = rebuild.remainingSeconds();
    return seconds == null ? Double.NaN : seconds;
  }
}
