package io.rollbook.query.log;

import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.workspace.WorkspaceId;

/** The claims by which what people know of a participant leads to its stream. */
public final class ParticipantClaimKeys {

  private ParticipantClaimKeys() {}

  public static ClaimKey number(KeyedDigest digest, WorkspaceId workspace, long number) {
    return ClaimKey.of(
        digest, workspace.value().toString(), Participant.NUMBER, Long.toString(number));
  }

  public static ClaimKey identifier(
      KeyedDigest digest, WorkspaceId workspace, ParticipantKey.ByIdentifier key) {
    IdentifierNamespace namespace = key.namespace();
    return ClaimKey.of(
        digest, workspace.value().toString(), namespace.label(), namespace.comparable(key.value()));
  }

  /** Shared by all who have the value. */
  public static ClaimKey match(
      KeyedDigest digest, WorkspaceId workspace, MatchKeys kind, String value) {
    return ClaimKey.of(digest, workspace.value().toString(), kind.namespace(), value);
  }
}
