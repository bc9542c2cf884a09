package io.rollbook.query.profilevalues;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the projection makes of a participant. */
class ProfileRowTest {

  private static final List<CustomField> FIELDS = List.of(Samples.SIZE, Samples.WELCOME);

  private final Participant participant = Samples.participant();

  @Test
  void theStateIsReadBackAsItWasWritten() {
    String state = Objects.requireNonNull(ProfileRow.of(participant, FIELDS).state());
    assertThat(ParticipantJson.read(state)).isEqualTo(participant);
  }

  @Test
  void theProfileIsFlatAndSpeaksTheStandardNames() {
    assertThat(ProfileDocument.of(participant, FIELDS))
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
  void customValuesStandBesideTheStandardOnesAsPeopleSeeThem() {
    assertThat(ProfileDocument.of(participant, FIELDS))
        .containsEntry("T_Shirt_Size", "M")
        .doesNotContainKey("Welcome");
  }

  @Test
  void aValueWhoseOptionIsGoneIsShownAsItWasKept() {
    CustomField other = Samples.field(325182, "T_Shirt_Size", CustomFieldType.LIST, null);
    assertThat(ProfileDocument.of(participant, List.of(other))).containsEntry("T_Shirt_Size", "m");
  }

  @Test
  void whereACodeWasGivenAgainTheNewerFieldCounts() {
    CustomField again = Samples.field(325190, "t_shirt_size", CustomFieldType.TEXT, null);
    Participant both = Samples.after(participant, new CustomFieldsChanged(Map.of(325190L, "Any")));
    assertThat(ProfileDocument.of(both, List.of(Samples.SIZE, again)))
        .containsEntry("t_shirt_size", "Any")
        .doesNotContainKey("T_Shirt_Size");
  }

  @Test
  void whatIsSearchedAndSortedHasNeitherCaseNorAccents() {
    ProfileRow row = ProfileRow.of(participant, FIELDS);
    assertThat(row.email()).isEqualTo("ana.garcia@example.com");
    assertThat(row.lastName()).isEqualTo("garcia");
    assertThat(row.firstName()).isEqualTo("ana");
    assertThat(row.gender()).isEqualTo("female");
    assertThat(row.search()).isEqualTo("ana garcia ana.garcia@example.com ana@home.example");
  }

  @Test
  void theFollowupStatusIsThatOfTheOldestOrganization() {
    assertThat(ProfileRow.of(participant, FIELDS).followupStatus()).isEqualTo("uncontacted");
  }

  @Test
  void theKeyIsTheGivenOneOrMadeOfTheNumber() {
    assertThat(ProfileRow.of(participant, FIELDS).key()).isEqualTo("p_17");
    Participant named =
        Samples.after(
            participant,
            new IdentifierChanged(IdentifierNamespace.CHECKMANGO_KEY, null, "JBrooks"));
    assertThat(ProfileRow.of(named, FIELDS).key()).isEqualTo("jbrooks");
  }

  @Test
  void aMergedParticipantKeepsItsStateAndIsNotToBeFound() {
    Participant merged = Samples.after(participant, new MergedInto(ParticipantId.next()));
    ProfileRow row = ProfileRow.of(merged, FIELDS);
    assertThat(row.state()).isNotNull();
    assertThat(row.facets()).isEmpty();
  }

  @Test
  void ofAnErasedParticipantOnlyTheIdTheNumberAndTheVersionAreLeft() {
    ProfileRow row =
        ProfileRow.of(
            Samples.after(participant, new ParticipantErased(Samples.WORKSPACE, 17)), FIELDS);
    assertThat(
            row.email()
                + row.lastName()
                + row.firstName()
                + row.gender()
                + row.followupStatus()
                + row.search()
                + row.key())
        .isEmpty();
    assertThat(row.status()).isEqualTo("archived");
    assertThat(row.facets()).isEmpty();
    assertThat(row.state()).isNull();
    assertThat(row.profile()).isNull();
    assertThat(row.participant().version()).isEqualTo(7);
  }
}
