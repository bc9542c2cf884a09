package io.rollbook.query.profilevalues;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Consent;
import io.rollbook.participant.ConsentChanged;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.ExperimentEntered;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.LedgerEntryRecorded;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipChanged;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.PostalAddress;
import io.rollbook.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the projection makes of a participant. */
class ProfileRowTest {

  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(3, 4));
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00.123Z");

  @Test
  void theStateIsReadBackAsItWasWritten() {
    Participant participant = participant();
    String state = Objects.requireNonNull(ProfileRow.of(participant).state());
    assertThat(ParticipantJson.read(state)).isEqualTo(participant);
  }

  @Test
  void theProfileIsFlatAndSpeaksTheStandardNames() {
    assertThat(ProfileDocument.of(participant()))
        .containsEntry("Person_Id", "17")
        .containsEntry("Serial_Number", "S-17")
        .containsEntry("External_Id", "X-1")
        .containsEntry("Full_Name", "Ana García")
        .containsEntry("Address", "Domstr. 5a")
        .containsEntry("Mobile", "+49 170 1")
        .containsEntry("Phone", "+49 221 1")
        .containsEntry("Status", "lead")
        .containsEntry("Total_Booked", "200.00")
        .containsEntry("Total_Paid", "0.00")
        .containsEntry("Total_Balance", "200.00")
        .doesNotContainKey("Company");
  }

  @Test
  void whatIsSearchedAndSortedHasNeitherCaseNorAccents() {
    ProfileRow row = ProfileRow.of(participant());
    assertThat(row.email()).isEqualTo("ana.garcia@example.com");
    assertThat(row.lastName()).isEqualTo("garcia");
    assertThat(row.search()).isEqualTo("ana garcia ana.garcia@example.com");
  }

  @Test
  void ofAnErasedParticipantOnlyTheIdTheNumberAndTheVersionAreLeft() {
    ProfileRow row =
        ProfileRow.of(Participant.evolve(participant(), new ParticipantErased(WORKSPACE, 17), NOW));
    assertThat(row.email() + row.lastName() + row.search()).isEmpty();
    assertThat(row.state()).isNull();
    assertThat(row.profile()).isNull();
    assertThat(row.participant().version()).isEqualTo(6);
  }

  private static Participant participant() {
    Participant state = Participant.evolve(null, registered(), NOW);
    ParticipantEvent[] events = {
      new ConsentChanged(new Consent(true, false, false, "form")),
      new CustomFieldsChanged(Map.of(325182L, "Purple")),
      new MembershipChanged(new Membership(123, 2, "uncontacted", null, NOW)),
      new ExperimentEntered("big_button", "red"),
      new LedgerEntryRecorded(
          new LedgerEntry(LedgerEntry.Kind.BOOKING, "H-1", new BigDecimal("200.00"), "EUR"))
    };
    for (ParticipantEvent event : events) {
      state = Participant.evolve(state, event, NOW);
    }
    return state;
  }

  private static ParticipantRegistered registered() {
    Attributes attributes =
        Attributes.builder()
            .set(Attribute.FIRST_NAME, "Ana")
            .set(Attribute.LAST_NAME, "García")
            .set(Attribute.EMAIL, "Ana.Garcia@example.com")
            .set(Attribute.BIRTH_DATE, LocalDate.of(1990, 5, 17))
            .set(Attribute.CONTACT_ID, 30966833L)
            .set(Attribute.STREET, "Domstr.")
            .set(Attribute.HOUSE_NUMBER, "5a")
            .set(
                Attribute.CONTACT_INFORMATION,
                List.of(
                    new ContactPoint(ContactPoint.Kind.MOBILE, "+49 170 1"),
                    new ContactPoint(ContactPoint.Kind.LANDLINE, "+49 221 1", "12", true, false)))
            .set(
                Attribute.OTHER_ADDRESSES,
                List.of(
                    new PostalAddress(
                        "permanent", List.of("Hof"), null, null, null, "Köln", null, null)))
            .build();
    return new ParticipantRegistered(
        new ParticipantId(new UUID(1, 2)),
        WORKSPACE,
        17,
        ParticipantStatus.LEAD,
        attributes,
        Map.of(IdentifierNamespace.EXTERNAL_ID, "X-1"));
  }
}
