package io.rollbook.server.participants;

import io.rollbook.participant.HistoryPlace;
import io.rollbook.participant.ParticipantPlace;
import io.rollbook.server.web.Cursors;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Places in lists of participants and in histories as cursors. */
@Component
public class PlaceCursors {

  private final Cursors cursors;

  PlaceCursors(Cursors cursors) {
    this.cursors = cursors;
  }

  /** As {@link Cursors#encode}. */
  public String encode(WorkspaceId workspace, String list, ParticipantPlace place) {
    return cursors.encode(workspace, list, List.of(place.value(), Long.toString(place.number())));
  }

  /** As {@link Cursors#encode}. */
  public String encode(WorkspaceId workspace, String list, HistoryPlace place) {
    return cursors.encode(
        workspace, list, List.of(Long.toString(place.position()), Long.toString(place.bound())));
  }

  /** The place that {@link #encode} was given; fails as {@link Cursors#decode} does. */
  public ParticipantPlace participant(WorkspaceId workspace, String list, String cursor) {
    List<String> parts = cursors.decode(workspace, list, cursor);
    return new ParticipantPlace(parts.getFirst(), Long.parseLong(parts.getLast()));
  }

  /** The place that {@link #encode} was given; fails as {@link Cursors#decode} does. */
  public HistoryPlace history(WorkspaceId workspace, String list, String cursor) {
    List<String> parts = cursors.decode(workspace, list, cursor);
    return new HistoryPlace(Long.parseLong(parts.getFirst()), Long.parseLong(parts.getLast()));
  }
}
