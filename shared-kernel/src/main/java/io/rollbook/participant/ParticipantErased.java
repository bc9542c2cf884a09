package io.rollbook.participant;

import io.rollbook.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * The participant is to be forgotten; nothing follows in the stream. Id and number stay taken, and
 * so lead to the history.
 *
 * @param reason why, in words that do not name the participant, or null
 */
public record ParticipantErased(WorkspaceId workspaceId, long number, @Nullable String reason)
    implements ParticipantEvent {

  /** For no reason that is kept. */
  public ParticipantErased(WorkspaceId workspaceId, long number) {
    this(workspaceId, number, null);
  }
}
