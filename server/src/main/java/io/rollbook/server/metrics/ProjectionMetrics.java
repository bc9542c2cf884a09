package io.rollbook.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.rollbook.query.progress.ProjectionStatus;
import io.rollbook.query.progress.ProjectionStatuses;
import io.rollbook.query.progress.Projections;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the projections are; every node tells the same of all. */
@Component
class ProjectionMetrics implements MeterBinder {

  private final ProjectionStatuses statuses;

  ProjectionMetrics(ProjectionStatuses statuses) {
    this.statuses = statuses;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String projection : Projections.ALL) {
      bind(projection, registry);
    }
  }

  private void bind(String projection, MeterRegistry registry) {
    BriefMemory<ProjectionStatus> status =
        new BriefMemory<>(() -> Optional.of(statuses.of(projection)));
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
