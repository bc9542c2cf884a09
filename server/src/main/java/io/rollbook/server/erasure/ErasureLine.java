package io.rollbook.server.erasure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.rollbook.participant.ParticipantId;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the ledger of erasures: JSON without personal data.
 *
 * @param position of the erasing event, in the log in which it was recorded
 */
@JsonPropertyOrder({"participantId", "workspaceId", "number", "erasedAt", "position"})
public record ErasureLine(
    UUID participantId, UUID workspaceId, long number, Instant erasedAt, long position) {

  private static final JsonMapper JSON = new JsonMapper();

  static ErasureLine of(Erasure erasure) {
    return new ErasureLine(
        erasure.id().value(),
        erasure.event().workspaceId().value(),
        erasure.event().number(),
        erasure.at(),
        erasure.position());
  }

  /** The line that a text is; empty if it is none. */
  public static Optional<ErasureLine> parse(String text) {
    try {
      ErasureLine line = JSON.readValue(text, ErasureLine.class);
      return line != null && line.participantId != null && line.workspaceId != null
          ? Optional.of(line)
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  ParticipantId id() {
    return new ParticipantId(participantId);
  }

  WorkspaceId workspace() {
    return new WorkspaceId(workspaceId);
  }

  /** As it stands in the ledger, without the line break. */
  public String text() {
    return JSON.writeValueAsString(this);
  }
}
