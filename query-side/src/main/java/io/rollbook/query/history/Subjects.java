package io.rollbook.query.history;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.axon.EventDecoder;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.query.history.LogPages.StreamParts;
import io.rollbook.query.log.ParticipantClaimKeys;
import io.rollbook.query.log.ParticipantEvents;
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

  private final EventLog log;
  private final LogPages pages;
  private final EventDecoder decoder;
  private final KeyedDigest digest;

  Subjects(EventLog log, LogPages pages, EventDecoder decoder, KeyedDigest digest) {
    this.log = log;
    this.pages = pages;
    this.decoder = decoder;
    this.digest = digest;
  }

  /**
   * The participant; empty if there never was one in the workspace. An id names its own
   * participant, even one that was merged; a number or an identifier whoever answers to it now.
   */
  Optional<Subject> find(WorkspaceId workspace, ParticipantKey key) {
    return streamOf(workspace, key)
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

  private Optional<String> streamOf(WorkspaceId workspace, ParticipantKey key) {
    return switch (key) {
      case ParticipantKey.ById byId -> Optional.of(byId.id().toString());
      case ParticipantKey.ByNumber byNumber ->
          log.holderOf(ParticipantClaimKeys.number(digest, workspace, byNumber.number()));
      case ParticipantKey.ByIdentifier byIdentifier ->
          log.holderOf(ParticipantClaimKeys.identifier(digest, workspace, byIdentifier));
    };
  }
}
