package io.rollbook.query.history;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.DuplicateReleased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ReleasedFromMerge;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.log.UnreadableEvent;
import io.rollbook.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose events make up a participant's history: its own, and those of each duplicate up to where
 * that was released again. Nobody's who was never merged costs a further statement.
 */
@Component
class Members {

  private final Subjects subjects;
  private final EventDecoder decoder;

  Members(Subjects subjects, EventDecoder decoder) {
    this.subjects = subjects;
    this.decoder = decoder;
  }

  /** Streams, each with the position of the last event in it that belongs to the history. */
  Map<String, Long> of(WorkspaceId workspace, Subject subject) {
    Map<String, Long> ends = new LinkedHashMap<>();
    Map<String, Subject> known = new HashMap<>();
    ends.put(subject.stream(), Long.MAX_VALUE);
    List<Member> members = List.of(new Member(subject, Long.MAX_VALUE));
    while (!members.isEmpty()) {
      List<Merge> merges = members.stream().flatMap(it -> merges(it).stream()).toList();
      List<String> unknown =
          merges.stream()
              .map(Merge::duplicate)
              .filter(it -> !known.containsKey(it))
              .distinct()
              .toList();
      if (!unknown.isEmpty()) {
        known.putAll(subjects.read(workspace, unknown));
      }
      List<Member> found = new ArrayList<>();
      for (Merge merge : merges) {
        Subject duplicate = known.get(merge.duplicate());
        long end = duplicate == null ? 0 : Math.min(merge.limit(), end(duplicate, merge));
        if (duplicate != null && end > ends.getOrDefault(merge.duplicate(), 0L)) {
          ends.put(merge.duplicate(), end);
          found.add(new Member(duplicate, end));
        }
      }
      members = found;
    }
    return ends;
  }

  /** Somebody whose events belong to the history up to a position. */
  private record Member(Subject subject, long end) {}

  /**
   * That a duplicate was merged.
   *
   * @param released the position at which it was released for the last time; 0 if it is not
   * @param limit the end of the survivor's own part
   */
  private record Merge(String survivor, String duplicate, long released, long limit) {}

  /** What was merged into a member before its end, each duplicate once. */
  private Collection<Merge> merges(Member member) {
    Map<String, Merge> merges = new LinkedHashMap<>();
    String survivor = member.subject().stream();
    for (RecordedEvent recorded : member.subject().merges()) {
      if (recorded.position() <= member.end()) {
        @Nullable ParticipantEvent event = read(recorded);
        if (event instanceof DuplicateMerged merged) {
          String stream = merged.duplicate().toString();
          merges.put(stream, new Merge(survivor, stream, 0, member.end()));
        } else if (event instanceof DuplicateReleased released) {
          String stream = released.duplicate().toString();
          merges.put(stream, new Merge(survivor, stream, recorded.position(), member.end()));
        }
      }
    }
    return merges.values();
  }

  /** Its own event about the release was recorded together with the survivor's. */
  private long end(Subject duplicate, Merge merge) {
    if (merge.released() == 0) {
      return Long.MAX_VALUE;
    }
    ParticipantId survivor = ParticipantId.ofStream(merge.survivor());
    return duplicate.merges().stream()
        .filter(
            it ->
                read(it) instanceof ReleasedFromMerge released
                    && released.survivor().equals(survivor))
        .map(RecordedEvent::position)
        .min(Comparator.comparingLong(it -> Math.abs(it - merge.released())))
        .orElse(merge.released());
  }

  /** Null if it cannot be read: what else is known of the participant is told without it. */
  private @Nullable ParticipantEvent read(RecordedEvent recorded) {
    try {
      return ParticipantEvents.read(decoder.decode(List.of(recorded)).getFirst());
    } catch (UnreadableEvent e) {
      return null;
    }
  }
}
