package io.rollbook.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.StatusChanged;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is personal is masked, however it was recorded. */
class MaskedFieldsTest {

  @Test
  void whatIsPersonalIsMaskedAlsoWhereItWasNotSealed() {
    ParticipantRegistered event =
        new ParticipantRegistered(
            ParticipantId.next(),
            new WorkspaceId(UUID.randomUUID()),
            7,
            ParticipantStatus.LEAD,
            Attributes.builder().set(Attribute.LAST_NAME, "Secretname").build(),
            Map.of());
    JsonNode shown = MaskedFields.of(JsonMapper.shared().writeValueAsBytes(event), event);
    assertThat(shown.toString()).doesNotContain("Secretname").contains("***");
    assertThat(shown.path("number").asLong()).isEqualTo(7);
    assertThat(shown.path("status").asString()).isEqualTo("lead");
  }

  @Test
  void ofAKnownEventWhatIsNotPersonalIsShown() {
    StatusChanged event =
        new StatusChanged(ParticipantStatus.LEAD, ParticipantStatus.ACTIVE, "Secretreason", null);
    JsonNode shown = MaskedFields.of("{}".getBytes(StandardCharsets.UTF_8), event);
    assertThat(shown.path("to").asString()).isEqualTo("active");
    assertThat(shown.path("reason").asString()).isEqualTo("***");
  }

  @Test
  void anUnknownEventShowsNothingButWhatItIsAbout() {
    String payload =
        "{\"number\":7,\"phone\":{\"number\":\"0228\"},\"tags\":[\"x\"],\"none\":null}";
    JsonNode shown = MaskedFields.of(payload.getBytes(StandardCharsets.UTF_8), null);
    assertThat(shown.toString())
        .isEqualTo(
            "{\"number\":7,\"phone\":{\"number\":\"***\"},\"tags\":[\"***\"],\"none\":null}");
  }
}
