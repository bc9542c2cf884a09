package io.rollbook.command.participant;

import io.rollbook.participant.Consent;
import io.rollbook.participant.ConsentChanged;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.Membership;
import io.rollbook.participant.MembershipChanged;
import io.rollbook.participant.MembershipEnded;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.StatusChanged;
import io.rollbook.participant.UpdateParticipant;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipTest {

  private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");
  private static final Consent NO_CONTACT = new Consent(true, true, true, "followupStatus");

  private final AggregateTestFixture<ParticipantAggregate> fixture = Fixtures.participant();

  @Test
  void whoJoinsAnOrganizationKeepsTheStatus() {
    fixture
        .given(Samples.registered(ParticipantStatus.ACTIVE))
        .when(change(member(1, null, null)))
        .expectEvents(new MembershipChanged(member(1, null, null)));
  }

  @Test
  void whoIsArchivedInTheLastOrganizationIsArchived() {
    fixture
        .given(
            Samples.registered(ParticipantStatus.ACTIVE),
            new MembershipChanged(member(1, null, THEN)),
            new MembershipChanged(member(2, null, null)))
        .when(change(member(2, null, THEN)))
        .expectEvents(
            new MembershipChanged(member(2, null, THEN)),
            new StatusChanged(ParticipantStatus.ACTIVE, ParticipantStatus.ARCHIVED, null, null));
  }

  @Test
  void whoIsStillInAnotherOrganizationIsNotArchived() {
    fixture
        .given(
            Samples.registered(ParticipantStatus.ACTIVE),
            new MembershipChanged(member(1, null, null)),
            new MembershipChanged(member(2, null, null)))
        .when(change(member(2, null, THEN)))
        .expectEvents(new MembershipChanged(member(2, null, THEN)));
  }

  @Test
  void whoIsRestoredGoesBackToTheStatusBefore() {
    fixture
        .given(
            Samples.registered(ParticipantStatus.FUTURE),
            new MembershipChanged(member(1, null, THEN)),
            new StatusChanged(ParticipantStatus.FUTURE, ParticipantStatus.ARCHIVED, null, null))
        .when(change(member(1, null, null)))
        .expectEvents(
            new MembershipChanged(member(1, null, null)),
            new StatusChanged(ParticipantStatus.ARCHIVED, ParticipantStatus.FUTURE, null, null));
  }

  @Test
  void whoeverIsNotToBeContactedGetsNoMarketing() {
    fixture
        .given(Samples.registered(ParticipantStatus.LEAD))
        .when(change(member(1, "do_not_contact", null)))
        .expectEvents(
            new MembershipChanged(member(1, "do_not_contact", null)),
            new ConsentChanged(NO_CONTACT));
  }

  @Test
  void theObjectionEndsWithTheFollowupStatusThatSaidIt() {
    fixture
        .given(
            Samples.registered(ParticipantStatus.LEAD),
            new MembershipChanged(member(1, "do_not_contact", null)),
            new ConsentChanged(NO_CONTACT))
        .when(change(member(1, "contacted", null)))
        .expectEvents(
            new MembershipChanged(member(1, "contacted", null)),
            new ConsentChanged(Consent.UNSAID));
  }

  @Test
  void anObjectionThatWasSaidElsewhereStays() {
    Consent said = new Consent(true, false, false, null);
    fixture
        .given(
            Samples.registered(ParticipantStatus.LEAD),
            new ConsentChanged(said),
            new MembershipChanged(member(1, "do_not_contact", null)),
            new ConsentChanged(new Consent(true, true, true, null)))
        .when(change(member(1, "contacted", null)))
        .expectEvents(
            new MembershipChanged(member(1, "contacted", null)), new ConsentChanged(said));
  }

  @Test
  void aPlaceCanEnd() {
    fixture
        .given(
            Samples.registered(ParticipantStatus.LEAD),
            new MembershipChanged(member(1, null, null)))
        .when(Samples.update(ParticipantChange.builder().endMembership(1).build()))
        .expectEvents(new MembershipEnded(1));
  }

  @Test
  void anUnknownFollowupStatusIsRefused() {
    fixture
        .given(Samples.registered(ParticipantStatus.LEAD))
        .when(change(member(1, "ignored", null)))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  private static UpdateParticipant change(Membership membership) {
    return Samples.update(ParticipantChange.builder().membership(membership).build());
  }

  private static Membership member(
      long organization, @Nullable String followup, @Nullable Instant archivedAt) {
    return new Membership(organization, 2, followup, null, archivedAt);
  }
}
