package io.rollbook.query.profilevalues;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantErased;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which tokens a participant is found. */
class FacetsTest {

  private final Participant participant = Samples.participant();
  private final List<String> facets =
      Facets.of(participant, ProfileDocument.of(participant, List.of(Samples.SIZE)));

  @Test
  void whatCanBeAskedForExactlyHasAToken() {
    assertThat(facets)
        .contains(
            Facets.contact(30966833),
            Facets.phone(ContactPoint.Kind.MOBILE, "+49 170 1"),
            Facets.phone(ContactPoint.Kind.LANDLINE, "+49 221 1"),
            Facets.optedOut(true),
            Facets.organization(123),
            Facets.organization(456),
            Facets.permission(2),
            Facets.permission(4),
            Facets.followup("uncontacted"),
            Facets.followup("contacted"),
            Facets.experiment("big_button"),
            Facets.customField(325182));
    assertThat(facets).doesNotContain(Facets.optedOut(false)).doesNotHaveDuplicates();
  }

  @Test
  void anEmailAddressIsNoPhoneNumber() {
    assertThat(facets).noneMatch(it -> it.startsWith("phone.email"));
  }

  @Test
  void valuesOfTheFlatDocumentHaveTokensThatDoNotDependOnTheSpellingOfTheName() {
    assertThat(facets)
        .contains(
            Facets.value("family name", "García"),
            Facets.value("FAMILYNAME", "García"),
            Facets.value("External_Id", "X-1"),
            Facets.value("Total_Booked", "200.00"),
            Facets.value("t_shirt_size", "M"));
    assertThat(facets).doesNotContain(Facets.value("Family_Name", "garcía"));
  }

  @Test
  void whatHasAColumnOfItsOwnHasNoToken() {
    assertThat(facets)
        .noneMatch(it -> it.contains("=personid=") || it.contains("=serialnumber="))
        .noneMatch(it -> it.contains("=status=") || it.contains("=fullname="));
  }

  @Test
  void longValuesFitIntoTheIndexAndAreStillTold() {
    assertThat(facets).contains(Facets.value("Biography", "She ".repeat(100)));
    assertThat(facets).allMatch(it -> it.length() < 300);
    assertThat(Facets.value("Biography", "She ".repeat(101)))
        .isNotEqualTo(Facets.value("Biography", "She ".repeat(100)));
  }

  @Test
  void aValueIsNeverTakenForTheDigestOfAnother() {
    String digest = Facets.value("Biography", "She ".repeat(100));
    String hex = digest.substring(digest.indexOf('=') + 1);
    assertThat(Facets.value("Biography", hex)).isNotEqualTo(digest);
  }

  @Test
  void whoDoesNotExistIsNotFound() {
    Participant erased = Samples.after(participant, new ParticipantErased(Samples.WORKSPACE, 17));
    assertThat(Facets.of(erased, ProfileDocument.of(participant, List.of()))).isEmpty();
  }
}
