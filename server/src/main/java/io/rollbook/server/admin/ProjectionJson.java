package io.rollbook.server.admin;

import io.rollbook.query.parked.ParkedCause;
import io.rollbook.query.parked.ParkedEvent;
import io.rollbook.query.progress.ProjectionStatus;
import io.rollbook.query.rebuild.Rebuild;
import io.rollbook.query.rebuild.RebuildAction;
import io.rollbook.query.rebuild.Rebuilds.Part;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Projections, rebuilds and parked events as JSON has them. */
final class ProjectionJson {

  private ProjectionJson() {}

  static Map<String, @Nullable Object> of(ProjectionStatus status, Optional<Rebuild> open) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("name", status.name());
    members.put("generation", status.generation());
    members.put("position", status.position());
    members.put("head", status.head());
    members.put(
        "lag",
        Map.of(
            "events",
            status.lagEvents(),
            "seconds",
            status.lagEvents() == 0 ? 0.0 : Math.round(status.lagSeconds() * 10) / 10.0));
    members.put("segments", status.segments().stream().map(ProjectionJson::segment).toList());
    members.put("errors", status.errors().stream().map(ProjectionJson::failure).toList());
    members.put("parked", status.parked());
    members.put("rebuild", open.map(it -> it.id().toString()).orElse(null));
    return members;
  }

  private static Map<String, @Nullable Object> segment(ProjectionStatus.Segment segment) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("generation", segment.generation());
    members.put("segment", segment.segment());
    members.put("node", segment.node());
    members.put("position", segment.position());
    members.put("seenAt", segment.seenAt().toString());
    return members;
  }

  private static Map<String, Object> failure(ProjectionStatus.Failure failure) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("generation", failure.generation());
    members.put("node", failure.node());
    members.put("error", failure.error());
    members.put("since", failure.since().toString());
    return members;
  }

  /** As answers and Server-Sent Events have it. */
  static Map<String, @Nullable Object> of(Rebuild rebuild, List<Part> parts) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", rebuild.id());
    members.put("projection", rebuild.projection());
    members.put("state", rebuild.state().label());
    members.put("stage", rebuild.stage());
    members.put("switch", rebuild.manual() ? "manual" : "auto");
    members.put("generation", rebuild.generation().slot());
    members.put("position", rebuild.position());
    members.put("head", rebuild.head());
    members.put("eventsPerSecond", rebuild.eventsPerSecond());
    members.put("remainingSeconds", rebuild.remainingSeconds());
    members.put("rows", rebuild.checkedRows());
    members.put("sampledRows", rebuild.sampledRows());
    members.put("reason", rebuild.reason());
    members.put("startedAt", rebuild.startedAt().toString());
    members.put("endedAt", text(rebuild.endedAt()));
    members.put("allowed", rebuild.allowed().stream().map(RebuildAction::label).toList());
    if (!parts.isEmpty()) {
      members.put("segments", parts);
    }
    return members;
  }

  static Map<String, @Nullable Object> of(ParkedEvent event) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", event.id());
    members.put("generation", event.generation().slot());
    members.put("stream", event.stream());
    members.put("version", event.version());
    members.put("position", event.position());
    members.put("type", event.type());
    members.put("revision", event.revision());
    members.put("occurredAt", event.occurredAt().toString());
    members.put("parkedAt", event.parkedAt().toString());
    members.put("error", error(event.cause()));
    return members;
  }

  /** Null: it waits only because an earlier event of its stream does. */
  private static @Nullable Map<String, @Nullable Object> error(@Nullable ParkedCause cause) {
    if (cause == null) {
      return null;
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("class", cause.type());
    members.put("message", cause.message());
    return members;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
