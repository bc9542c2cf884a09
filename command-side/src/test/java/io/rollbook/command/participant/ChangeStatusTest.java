package io.rollbook.command.participant;

import static org.hamcrest.Matchers.contains;

import io.rollbook.participant.ChangeStatus;
import io.rollbook.participant.IllegalStatusChange;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.StatusChanged;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.FeatureMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeStatusTest {

  private final AggregateTestFixture<ParticipantAggregate> fixture = Fixtures.participant();

  @Test
  void theReasonAndTheEffectiveDateAreRecorded() {
    LocalDate date = LocalDate.of(2026, 11, 1);
    fixture
        .given(Samples.registered(ParticipantStatus.LEAD))
        .when(change(ParticipantStatus.ACTIVE, "Contract signed", date))
        .expectEvents(
            new StatusChanged(
                ParticipantStatus.LEAD, ParticipantStatus.ACTIVE, "Contract signed", date));
  }

  @Test
  void theSameStatusAgainIsNoEvent() {
    fixture
        .given(Samples.registered(ParticipantStatus.LEAD))
        .when(change(ParticipantStatus.LEAD, "Again", null))
        .expectNoEvents();
  }

  @Test
  void anIllegalChangeSaysWhatIsAllowed() {
    fixture
        .given(Samples.registered(ParticipantStatus.PAST))
        .when(change(ParticipantStatus.LEAD, null, null))
        .expectException(
            new FeatureMatcher<IllegalStatusChange, Iterable<ParticipantStatus>>(
                contains(
                    ParticipantStatus.FUTURE, ParticipantStatus.ACTIVE, ParticipantStatus.ARCHIVED),
                "allowed",
                "allowed") {
              @Override
              protected Iterable<ParticipantStatus> featureValueOf(IllegalStatusChange refusal) {
                return refusal.allowed();
              }
            })
        .expectNoEvents();
  }

  @Test
  void fromTheArchiveOnlyTheStatusBeforeCanFollow() {
    StatusChanged archived =
        new StatusChanged(ParticipantStatus.DROPOUT, ParticipantStatus.ARCHIVED, null, null);
    fixture
        .given(Samples.registered(ParticipantStatus.DROPOUT), archived)
        .when(change(ParticipantStatus.DROPOUT, null, null))
        .expectEvents(
            new StatusChanged(ParticipantStatus.ARCHIVED, ParticipantStatus.DROPOUT, null, null));
  }

  @Test
  void aReasonThatCannotBeStoredIsRefused() {
    fixture
        .given(Samples.registered(ParticipantStatus.LEAD))
        .when(change(ParticipantStatus.ACTIVE, "a\0b", null))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  private static ChangeStatus change(
      ParticipantStatus status, @Nullable String reason, @Nullable LocalDate effectiveDate) {
    return new ChangeStatus(Samples.ID, Samples.WORKSPACE, status, reason, effectiveDate, null);
  }
}
