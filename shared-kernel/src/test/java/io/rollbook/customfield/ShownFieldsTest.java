package io.rollbook.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.Attributes;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShownFieldsTest {

  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 2));
  private static final ParticipantId ID = new ParticipantId(new UUID(3, 4));

  @Test
  void retiredFieldsAreShownWhereTheyWereAnswered() {
    Participant participant = answered(Map.of(2L, "yes"));
    assertThat(
            shown(
                participant,
                field(1, "old", false),
                field(2, "asked", false),
                field(3, "new", true)))
        .containsExactly(3L, 2L);
  }

  @Test
  void aCodeThatWasGivenUpIsTheNewerFields() {
    Participant participant = answered(Map.of(1L, "yes"));
    assertThat(shown(participant, field(1, "Size", false), field(2, "SIZE", true)))
        .containsExactly(2L);
  }

  private static List<Long> shown(Participant participant, CustomField... definitions) {
    return ShownFields.of(participant, List.of(definitions)).stream()
        .map(CustomField::number)
        .toList();
  }

  private static Participant answered(Map<Long, String> values) {
    Participant participant =
        Participant.evolve(
            null,
            new ParticipantRegistered(
                ID, WORKSPACE, 1, ParticipantStatus.LEAD, Attributes.NONE, Map.of()),
            Instant.EPOCH);
    return Participant.evolve(participant, new CustomFieldsChanged(values), Instant.EPOCH);
  }

  private static CustomField field(long number, String code, boolean active) {
    return new CustomField(
        new CustomFieldId(number),
        WORKSPACE,
        code,
        CustomFieldType.TEXT,
        new FieldSettings(code, List.of(), null, false, false),
        active,
        Instant.EPOCH,
        Instant.EPOCH,
        number);
  }
}
