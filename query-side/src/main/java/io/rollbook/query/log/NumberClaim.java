package io.rollbook.query.log;

import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.participant.Participant;
import io.rollbook.workspace.WorkspaceId;

/** The claim by which a participant's number leads to its stream. */
public final class NumberClaim {

  private NumberClaim() {}

  public static ClaimKey of(KeyedDigest digest, WorkspaceId workspace, long number) {
    return ClaimKey.of(
        digest, workspace.value().toString(), Participant.NUMBER, Long.toString(number));
  }
}
