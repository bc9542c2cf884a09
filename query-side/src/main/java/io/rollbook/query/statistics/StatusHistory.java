package io.rollbook.query.statistics;

import io.rollbook.participant.ParticipantStatus;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A participant's way through the numbers.
 *
 * @param counted whether it is, in its status; neither is who was erased or merged into another one
 * @param flows that led here, as far as they are not counted yet
 */
record StatusHistory(
    WorkspaceId workspace, ParticipantStatus status, boolean counted, List<Flow> flows) {

  StatusHistory {
    flows = List.copyOf(flows);
  }

  static StatusHistory registered(WorkspaceId workspace, ParticipantStatus status, Instant at) {
    return new StatusHistory(workspace, status, false, List.of())
        .next(Flow.Kind.REGISTERED, status, true, at);
  }

  /** After an event; {@code counted}: whether it is from then on. */
  StatusHistory next(Flow.Kind kind, ParticipantStatus to, boolean counted, Instant at) {
    Flow flow =
        new Flow(
            workspace,
            LocalDate.ofInstant(at, ZoneOffset.UTC),
            kind,
            shown(status, this.counted),
            shown(to, counted));
    return new StatusHistory(
        workspace, to, counted, Stream.concat(flows.stream(), Stream.of(flow)).toList());
  }

  /** The same, with all that led here counted. */
  StatusHistory settled() {
    return new StatusHistory(workspace, status, counted, List.of());
  }

  private static @Nullable ParticipantStatus shown(ParticipantStatus status, boolean counted) {
    return counted ? status : null;
  }
}
