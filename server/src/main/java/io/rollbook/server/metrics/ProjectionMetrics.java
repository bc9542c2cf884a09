package io.rollbook.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.rollbook.query.progress.ProjectionProgress;
import io.rollbook.query.progress.ProjectionStatus;
import io.rollbook.query.progress.ProjectionStatuses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the projections are; every node tells the same of all. */
@Component
class ProjectionMetrics implements MeterBinder {

  private final BriefMemory<ProjectionStatus> status;

  ProjectionMetrics(ProjectionStatuses statuses) {
    this.status =
        new BriefMemory<>(() -> Optional.of(statuses.of(ProjectionProgress.PROFILE_VALUES)));
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    status
        .gauge("rollbook.log.head", null, ProjectionStatus::head)
        .description("The log's last position")
        .register(registry);
    of(status.gauge("rollbook.projection.position", null, ProjectionStatus::position))
        .description("Up to where the read model reflects the log")
        .register(registry);
    of(status.gauge("rollbook.projection.behind", "events", ProjectionStatus::lagEvents))
        .description("Events that the read model does not reflect yet")
        .register(registry);
    of(status.gauge("rollbook.projection.lag", "seconds", ProjectionStatus::lagSeconds))
        .description("Since when the first of them is in the log")
        .register(registry);
    of(status.gauge("rollbook.projection.parked", "events", ProjectionStatus::parked))
        .description("Events that wait because they cannot be projected")
        .register(registry);
    of(status.gauge("rollbook.projection.failing", null, it -> it.errors().size()))
        .description("Processors that an error keeps from going on, on all nodes")
        .register(registry);
  }

  private static Gauge.Builder<?> of(Gauge.Builder<?> gauge) {
    return gauge.tag("projection", ProjectionProgress.PROFILE_VALUES);
  }
}
