package io.rollbook.command.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rollbook.command.assignment.AssignmentEnds;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.ContactPoint.Kind;
import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.MergeParticipants;
import io.rollbook.participant.MergedElsewhere;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.RecordLedgerEntry;
import io.rollbook.participant.ReverseLedgerEntry;
import io.rollbook.participant.UnmergeParticipants;
import io.rollbook.participant.Unmerged;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.participant.VersionMismatch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class MergeParticipantsTest {

  private static final Attributes FULL =
      Attributes.builder()
          .set(Attribute.FIRST_NAME, "Melanie")
          .set(Attribute.EMAIL, "melanie@example.de")
          .set(Attribute.COMPANY, "Tech Solutions")
          .build();
  private static final Attributes OTHER =
      Attributes.builder()
          .set(Attribute.FIRST_NAME, "Mel")
          .set(Attribute.LAST_NAME, "Muster")
          .set(Attribute.EMAIL, "mel@example.org")
          .set(Attribute.CITY, "Köln")
          .set(
              Attribute.CONTACT_INFORMATION, List.of(new ContactPoint(Kind.MOBILE, "0170 1234567")))
          .build();

  private final AssignmentEnds assignments = Mockito.mock(AssignmentEnds.class);
  private final SeveralParticipants participants = new SeveralParticipants(assignments);

  @AfterEach
  void stop() {
    participants.close();
  }

  @Test
  void theSurvivorGainsWhatItLacksAndKeepsWhatItHas() {
    Participant merged = merge(participants.register(FULL), participants.register(OTHER));
    assertThat(merged.attributes().text(Attribute.FIRST_NAME)).contains("Melanie");
    assertThat(merged.attributes().text(Attribute.EMAIL)).contains("melanie@example.de");
    assertThat(merged.attributes().text(Attribute.LAST_NAME)).contains("Muster");
    assertThat(merged.attributes().text(Attribute.CITY)).contains("Köln");
    assertThat(merged.attributes().contactPoints())
        .extracting(ContactPoint::type, ContactPoint::value, ContactPoint::normalized)
        .containsExactlyInAnyOrder(
            tuple(Kind.EMAIL, "mel@example.org", null),
            tuple(Kind.MOBILE, "0170 1234567", "+491701234567"));
  }

  @Test
  void bothTellOfTheMerge() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    merge(survivor, duplicate);
    assertThat(participants.events())
        .hasAtLeastOneElementOfType(DuplicateMerged.class)
        .contains(new MergedInto(survivor.id()));
  }

  @Test
  void theDuplicateSendsWhoAsksItToTheSurvivor() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    merge(survivor, duplicate);
    assertThatThrownBy(
            () -> participants.send(new EraseParticipant(duplicate.id(), Samples.WORKSPACE, null)))
        .isInstanceOfSatisfying(
            MergedElsewhere.class, it -> assertThat(it.survivor()).isEqualTo(survivor.id()));
  }

  @Test
  void mergingAgainChangesNothing() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    Participant merged = merge(survivor, duplicate);
    assertThat(merge(survivor, duplicate)).isEqualTo(merged);
  }

  @Test
  void aDuplicateTakesItsOwnDuplicatesAlong() {
    Participant first = participants.register(OTHER);
    Participant second = participants.register(OTHER);
    Participant third = participants.register(FULL);
    merge(second, first);
    Participant merged = merge(third, second);
    assertThat(merged.ids()).containsExactlyInAnyOrder(first.id(), second.id(), third.id());
  }

  @Test
  void aParticipantIsNotItsOwnDuplicate() {
    Participant participant = participants.register(FULL);
    assertThatThrownBy(() -> merge(participant, participant)).isInstanceOf(InvalidDetails.class);
  }

  @Test
  void twoCurrenciesCannotBeMerged() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    book(survivor, "EUR");
    book(duplicate, "USD");
    assertThatThrownBy(() -> merge(survivor, duplicate)).isInstanceOf(InvalidDetails.class);
  }

  @Test
  void bookingsOfBothCount() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    book(duplicate, "EUR");
    assertThat(merge(survivor, duplicate).ledger().booked()).isEqualByComparingTo("12.50");
  }

  @Test
  void unmergingGivesBackWhatNobodyChangedSince() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    merge(survivor, duplicate);
    Unmerged unmerged = unmerge(survivor, duplicate);
    assertThat(unmerged.kept()).isEmpty();
    assertThat(unmerged.participant().attributes()).isEqualTo(survivor.attributes());
    assertThat(unmerged.duplicate().attributes()).isEqualTo(duplicate.attributes());
    assertThat(unmerged.duplicate().exists()).isTrue();
  }

  @Test
  void unmergingKeepsWhatWasChangedSinceAndSaysSo() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    merge(survivor, duplicate);
    participants.send(
        new UpdateParticipant(
            survivor.id(),
            Samples.WORKSPACE,
            ParticipantChange.of(Samples.attribute(Attribute.LAST_NAME, "Müller"), Map.of()),
            null,
            null));
    Unmerged unmerged = unmerge(survivor, duplicate);
    assertThat(unmerged.kept()).containsExactly("lastName");
    assertThat(unmerged.participant().attributes().text(Attribute.LAST_NAME)).contains("Müller");
    assertThat(unmerged.duplicate().attributes().text(Attribute.LAST_NAME)).contains("Muster");
  }

  @Test
  void anIdentifierOfTheDuplicateGoesBackWithItEvenIfTheSurvivorTookItOn() {
    Participant survivor = participants.register(withKey(FULL, "a"));
    Participant duplicate = participants.register(withKey(OTHER, "b"));
    merge(survivor, duplicate);
    rename(survivor, "b");
    Unmerged unmerged = unmerge(survivor, duplicate);
    assertThat(unmerged.participant().key()).isEqualTo("p_" + survivor.number());
    assertThat(unmerged.duplicate().key()).isEqualTo("b");
  }

  @Test
  void aKeyOfTheDuplicateIsNotGivenUpWhenTheSurvivorGetsAnother() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(withKey(OTHER, "b"));
    merge(survivor, duplicate);
    rename(survivor, "c");
    assertThat(participants.events())
        .contains(new IdentifierChanged(IdentifierNamespace.CHECKMANGO_KEY, null, "c"));
  }

  @Test
  void anotherBookingUnderTheSameReferenceIsNotLost() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    book(survivor, "EUR");
    participants.send(
        new ReverseLedgerEntry(survivor.id(), Samples.WORKSPACE, LedgerEntry.Kind.BOOKING, "H-1"));
    book(duplicate, "EUR");
    assertThat(merge(survivor, duplicate).ledger().booked()).isEqualByComparingTo("12.50");
  }

  private static ParticipantChange withKey(Attributes attributes, String key) {
    return ParticipantChange.of(attributes, Map.of(IdentifierNamespace.CHECKMANGO_KEY, key));
  }

  private void rename(Participant participant, String key) {
    participants.send(
        new UpdateParticipant(
            participant.id(), Samples.WORKSPACE, withKey(Attributes.NONE, key), null, null));
  }

  @Test
  void whoeverWasNotMergedCannotBeUnmerged() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    assertThatThrownBy(() -> unmerge(survivor, duplicate)).isInstanceOf(InvalidDetails.class);
  }

  @Test
  void erasingErasesWhateverWasMergedAndEndsTheAssignments() {
    Participant survivor = participants.register(FULL);
    Participant duplicate = participants.register(OTHER);
    merge(survivor, duplicate);
    participants.send(new EraseParticipant(survivor.id(), Samples.WORKSPACE, null));
    assertThat(participants.events())
        .contains(
            new ParticipantErased(Samples.WORKSPACE, survivor.number()),
            new ParticipantErased(Samples.WORKSPACE, duplicate.number()));
    Mockito.verify(assignments).endAll(Samples.WORKSPACE, Set.of(survivor.id(), duplicate.id()));
  }

  @Test
  void erasingNeedsTheVersionThatTheCallerHasSeen() {
    Participant participant = participants.register(FULL);
    assertThatThrownBy(
            () -> participants.send(new EraseParticipant(participant.id(), Samples.WORKSPACE, 7L)))
        .isInstanceOf(VersionMismatch.class);
  }

  @Test
  void whoIsErasedCannotBeErasedAgain() {
    Participant participant = participants.register(FULL);
    participants.send(new EraseParticipant(participant.id(), Samples.WORKSPACE, null));
    assertThatThrownBy(
            () ->
                participants.send(new EraseParticipant(participant.id(), Samples.WORKSPACE, null)))
        .isInstanceOf(ParticipantNotFound.class);
  }

  private Participant merge(Participant survivor, Participant duplicate) {
    return (Participant)
        participants.send(new MergeParticipants(survivor.id(), Samples.WORKSPACE, duplicate.id()));
  }

  private Unmerged unmerge(Participant survivor, Participant duplicate) {
    return (Unmerged)
        participants.send(
            new UnmergeParticipants(survivor.id(), Samples.WORKSPACE, duplicate.id()));
  }

  private void book(Participant participant, String currency) {
    participants.send(
        new RecordLedgerEntry(
            participant.id(),
            Samples.WORKSPACE,
            new LedgerEntry(LedgerEntry.Kind.BOOKING, "H-1", new BigDecimal("12.50"), currency)));
  }
}
