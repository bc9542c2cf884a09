package io.rollbook.server.console.participants;

import io.rollbook.customfield.CustomField;
import io.rollbook.participant.HistoryEntry;
import io.rollbook.participant.HistoryFilter;
import io.rollbook.participant.HistoryPage;
import io.rollbook.participant.HistoryPlace;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ReadHistory;
import io.rollbook.server.console.Viewers;
import io.rollbook.server.participants.Histories;
import io.rollbook.server.participants.PlaceCursors;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a participant, the newest first, for people. */
@Component
class Timeline {

  private static final int LIMIT = 20;

  private final Histories histories;
  private final PlaceCursors cursors;
  private final Viewers viewers;
  private final FieldTexts texts;

  Timeline(Histories histories, PlaceCursors cursors, Viewers viewers, FieldTexts texts) {
    this.histories = histories;
    this.cursors = cursors;
    this.viewers = viewers;
    this.texts = texts;
  }

  /**
   * One event.
   *
   * @param who the name of the credential; null if it is not known
   * @param own whether it is this participant's, and not a duplicate's, so that its version leads
   *     to the past
   */
  record Entry(HistoryEntry event, @Nullable String who, boolean own, List<ShownField> changes) {}

  /**
   * Part of it.
   *
   * @param older the cursor of what was before; null if this is the beginning
   */
  record Part(List<Entry> entries, @Nullable String older) {}

  /** A part; {@code cursor} as an earlier one told, or null to begin with the newest. */
  Part read(Participant participant, List<CustomField> definitions, @Nullable String cursor) {
    WorkspaceId workspace = participant.workspaceId();
    String list = "console/timeline/" + participant.id();
    HistoryPage page =
        histories.page(
            new ReadHistory(
                workspace,
                new ParticipantKey.ById(participant.id()),
                HistoryFilter.ALL,
                true,
                cursor == null ? null : cursors.history(workspace, list, cursor),
                LIMIT));
    HistoryPlace next = page.next();
    return new Part(
        page.entries().stream().map(it -> entry(it, participant, definitions)).toList(),
        next == null ? null : cursors.encode(workspace, list, next));
  }

  private Entry entry(HistoryEntry event, Participant participant, List<CustomField> definitions) {
    String actor = event.actor();
    return new Entry(
        event,
        actor == null ? null : viewers.nameOf(participant.workspaceId(), actor),
        event.participantId().equals(participant.id()),
        event.changes().stream()
            .map(it -> texts.shown(it.field(), it.from(), it.to(), true, definitions))
            .toList());
  }
}
