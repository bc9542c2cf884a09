package io.rollbook.query.history;

import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.query.history.LogPages.StreamParts;
import io.rollbook.query.log.ParticipantEvents;
import io.rollbook.query.log.ParticipantStreams;
import io.rollbook.query.log.UnreadableEvent;
import io.rollbook.workspace.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds whose history is asked for, also of those who are erased. */
@Component
class Subjects {

  private final ParticipantStreams streams;
  private final LogPages pages;
  private final EventDecoder decoder;

  Subjects(ParticipantStreams streams, LogPages pages, EventDecoder decoder) {
    this.streams = streams;
    this.pages = pages;
    this.decoder = decoder;
  }

  /**
   * The participant; empty if there never was one in the workspace. An id names its own
   * participant, even one that was merged; a number or an identifier whoever answers to it now.
   */
  Optional<Subject> find(WorkspaceId workspace, ParticipantKey key) {
    return streams
        .named(workspace, key)
        .flatMap(stream -> Optional.ofNullable(read(workspace, List.of(stream)).get(stream)));
  }

  /** Those of these streams that belong to participants of the workspace, by name. */
  Map<String, Subject> read(WorkspaceId workspace, Collection<String> streams) {
    StreamParts parts = pages.firstAndOfTypes(streams, Subject.MERGE_TYPES);
    Map<String, Subject> subjects = new LinkedHashMap<>();
    for (RecordedEvent first : parts.events()) {
      String stream = first.event().stream();
      if (first.event().version() == 0 && isOf(workspace, first)) {
        subjects.put(
            stream,
            new Subject(
                stream,
                Subject.ERASED.equals(parts.lastTypes().get(stream)),
                parts.events().stream()
                    .filter(it -> it.event().stream().equals(stream) && it.event().version() > 0)
                    .toList()));
      }
    }
    return subjects;
  }

  private boolean isOf(WorkspaceId workspace, RecordedEvent first) {
    try {
      return decoder.decode(List.of(first)).stream()
          .map(ParticipantEvents::read)
          .anyMatch(
              it ->
                  it instanceof ParticipantRegistered registered
                      && workspace.equals(registered.workspaceId()));
    } catch (UnreadableEvent e) {
      // Where it happened stands beside what it says.
      return workspace.value().toString().equals(first.event().scope());
    }
  }
}
