package io.rollbook.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.rollbook.query.progress.ProjectionStatus;
import io.rollbook.query.progress.ProjectionStatuses;
import io.rollbook.query.progress.Projections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the projections are; every node tells the same of all. */
@Component
class ProjectionMetrics implements MeterBinder {

  /** By projection; kept here, as gauges do not keep what they ask. */
  private final Map<String, BriefMemory<ProjectionStatus>> statuses = new LinkedHashMap<>();

  ProjectionMetrics(ProjectionStatuses source) {
    for (String projection : Projections.ALL) {
      statuses.put(projection, new BriefMemory<>(() -> Optional.of(source.of(projection))));
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    statuses.forEach((projection, status) -> bind(projection, status, registry));
  }

  private static void bind(
      String projection, BriefMemory<ProjectionStatus> status, MeterRegistry registry) {
    if (projection.equals(Projections.PROFILE_VALUES)) {
      status
          .gauge("rollbook.log.head", null, ProjectionStatus::head)
          .description("The log's last position")
          .register(registry);
    }
    Gauges gauges = new Gauges(projection, status, registry);
    gauges.add(
        "position",
        null,
        ProjectionStatus::position,
        "Up to where the projection reflects the log");
    gauges.add(
        "behind",
        "events",
        ProjectionStatus::lagEvents,
        "Events that the projection does not reflect yet");
    gauges.add(
        "lag",
        "seconds",
        ProjectionStatus::lagSeconds,
        "Since when the first of them is in the log");
    gauges.add(
        "parked",
        "events",
        ProjectionStatus::parked,
        "Events that wait because they cannot be projected");
    gauges.add(
        "failing",
        null,
        it -> it.errors().size(),
        "Processors that an error keeps from going on, on all nodes");
  }

  /** Those of one projection. */
  private record Gauges(
      String projection, BriefMemory<ProjectionStatus> status, MeterRegistry registry) {

    void add(
        String name,
        @Nullable String unit,
        ToDoubleFunction<ProjectionStatus> value,
        String description) {
      status
          .gauge("rollbook.projection." + name, unit, value)
          .description(description)
          .tag("projection", projection)
          .register(registry);
    }
  }
}
