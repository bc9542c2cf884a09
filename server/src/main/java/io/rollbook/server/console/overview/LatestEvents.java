package io.rollbook.server.console.overview;

import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ReadHistory;
import io.rollbook.server.console.Viewers;
import io.rollbook.server.console.participants.Names;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.Participants;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened last to anybody in a workspace. */
@Component
class LatestEvents {

  private static final int LIMIT = 10;

  private final Histories histories;
  private final Participants participants;
  private final Viewers viewers;

  LatestEvents(Histories histories, Participants participants, Viewers viewers) {
    this.histories = histories;
    this.participants = participants;
    this.viewers = viewers;
  }

  /**
   * One event.
   *
   * @param who the name of the credential; null if it is not known
   * @param whom the participant's name; null if it is not there any more, or not to be read
   */
  record Entry(HistoryEntry event, @Nullable String who, @Nullable String whom) {}

  /**
   * The newest first.
   *
   * @param withNames whether the viewer may read participants
   */
  List<Entry> read(WorkspaceId workspace, boolean withNames) {
    List<HistoryEntry> events =
        histories
            .page(new ReadHistory(workspace, null, HistoryFilter.ALL, true, null, LIMIT))
            .entries();
    Map<ParticipantId, Participant> known = withNames ? participants(workspace, events) : Map.of();
    return events.stream().map(it -> entry(it, known, workspace)).toList();
  }

  private Map<ParticipantId, Participant> participants(
      WorkspaceId workspace, List<HistoryEntry> events) {
    return participants
        .findAll(
            workspace, events.stream().map(HistoryEntry::participantId).collect(Collectors.toSet()))
        .stream()
        .collect(Collectors.toMap(Participant::id, Function.identity()));
  }

  private Entry entry(
      HistoryEntry event, Map<ParticipantId, Participant> known, WorkspaceId workspace) {
    String actor = event.actor();
    Participant participant = known.get(event.participantId());
    return new Entry(
        event,
        actor == null ? null : viewers.nameOf(workspace, actor),
        participant == null ? null : Names.of(participant));
  }
}
