package io.rollbook.query.log;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.workspace.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the stream of whom a key names. */
@Component
public class ParticipantStreams {

  private final EventLog log;
  private final KeyedDigest digest;

  public ParticipantStreams(EventLog log, KeyedDigest digest) {
    this.log = log;
    this.digest = digest;
  }

  /**
   * The stream. An id names its own, whether or not there is such a participant, and whatever
   * became of it; a number or an identifier that of whoever answers to it now.
   */
  public Optional<String> named(WorkspaceId workspace, ParticipantKey key) {
    return switch (key) {
      case ParticipantKey.ById byId -> Optional.of(byId.id().toString());
      case ParticipantKey.ByNumber byNumber ->
          log.holderOf(ParticipantClaimKeys.number(digest, workspace, byNumber.number()));
      case ParticipantKey.ByIdentifier byIdentifier ->
          log.holderOf(ParticipantClaimKeys.identifier(digest, workspace, byIdentifier));
    };
  }
}
