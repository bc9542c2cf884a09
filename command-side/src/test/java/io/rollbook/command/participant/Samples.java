package io.rollbook.command.participant;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.workspace.WorkspaceId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Participants and commands that several tests begin with. */
final class Samples {

  static final ParticipantId ID = new ParticipantId(new UUID(1, 2));
  static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(3, 4));
  static final WorkspaceId ELSEWHERE = new WorkspaceId(new UUID(5, 6));
  static final Attributes MELANIE =
      Attributes.builder()
          .set(Attribute.FIRST_NAME, "Melanie")
          .set(Attribute.EMAIL, "melanie@example.de")
          .build();

  private Samples() {}

  static ParticipantRegistered registered(ParticipantStatus status) {
    return new ParticipantRegistered(
        ID, WORKSPACE, 17, status, MELANIE, Map.of(IdentifierNamespace.CUSTOMER_NUMBER, "K-1"));
  }

  static Attributes attribute(Attribute attribute, @Nullable Object value) {
    return Attributes.builder().set(attribute, value).build();
  }

  static UpdateParticipant update(ParticipantChange change) {
    return new UpdateParticipant(ID, WORKSPACE, change, null, null);
  }

  static UpdateParticipant update(
      Attributes changes, Map<IdentifierNamespace, @Nullable String> identifiers) {
    return update(ParticipantChange.of(changes, identifiers));
  }

  static UpdateParticipant update(Attributes changes) {
    return update(changes, Map.of());
  }
}
