package io.rollbook.command.participant;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.DetailsChanged;
import io.rollbook.participant.IdentifierChanged;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.IllegalStatusChange;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.StatusChanged;
import io.rollbook.participant.UpdateParticipant;
import io.rollbook.participant.VersionMismatch;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdateParticipantTest {

  private final AggregateTestFixture<ParticipantAggregate> fixture = Fixtures.participant();

  @Test
  void onlyWhatReallyChangesIsRecorded() {
    when(Samples.update(
            Samples.MELANIE.with(Samples.attribute(Attribute.COMPANY, "Tech Solutions"))))
        .expectEvents(new DetailsChanged(Samples.attribute(Attribute.COMPANY, "Tech Solutions")));
  }

  @Test
  void theSameValuesAgainAreNoEvent() {
    when(Samples.update(Samples.MELANIE, Map.of(IdentifierNamespace.CUSTOMER_NUMBER, "K-1")))
        .expectNoEvents();
  }

  @Test
  void nullClearsAValue() {
    Attributes cleared = Samples.attribute(Attribute.FIRST_NAME, null);
    when(Samples.update(cleared)).expectEvents(new DetailsChanged(cleared));
  }

  @Test
  void clearingWhatIsNotThereIsNoEvent() {
    when(Samples.update(Samples.attribute(Attribute.COMPANY, null))).expectNoEvents();
  }

  @Test
  void anIdentifierRemembersWhatItReplaces() {
    when(Samples.update(Attributes.NONE, Map.of(IdentifierNamespace.CUSTOMER_NUMBER, "K-2")))
        .expectEvents(new IdentifierChanged(IdentifierNamespace.CUSTOMER_NUMBER, "K-1", "K-2"));
  }

  @Test
  void anIdentifierCanBeTakenAway() {
    Map<IdentifierNamespace, @Nullable String> none = new HashMap<>();
    none.put(IdentifierNamespace.CUSTOMER_NUMBER, null);
    when(Samples.update(Attributes.NONE, none))
        .expectEvents(new IdentifierChanged(IdentifierNamespace.CUSTOMER_NUMBER, "K-1", null));
  }

  @Test
  void detailsAndStatusChangeTogether() {
    Attributes company = Samples.attribute(Attribute.COMPANY, "Tech Solutions");
    when(toStatus(company, ParticipantStatus.ACTIVE))
        .expectEvents(
            new DetailsChanged(company),
            new StatusChanged(ParticipantStatus.LEAD, ParticipantStatus.ACTIVE, null, null));
  }

  @Test
  void anIllegalStatusKeepsTheDetailsFromChangingToo() {
    when(toStatus(Samples.attribute(Attribute.COMPANY, "Tech Solutions"), ParticipantStatus.PAST))
        .expectException(IllegalStatusChange.class)
        .expectNoEvents();
  }

  @Test
  void aValueThatBreaksARuleIsRefused() {
    when(Samples.update(Samples.attribute(Attribute.COMPANY, "x".repeat(256))))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  @Test
  void theVersionThatTheCallerHasSeenMustBeTheCurrentOne() {
    Attributes company = Samples.attribute(Attribute.COMPANY, "Tech Solutions");
    when(atVersion(company, 1)).expectException(VersionMismatch.class).expectNoEvents();
  }

  @Test
  void theCurrentVersionIsAccepted() {
    Attributes company = Samples.attribute(Attribute.COMPANY, "Tech Solutions");
    when(atVersion(company, 0)).expectEvents(new DetailsChanged(company));
  }

  @Test
  void anotherWorkspacesParticipantDoesNotExist() {
    when(new UpdateParticipant(
            Samples.ID,
            Samples.ELSEWHERE,
            ParticipantChange.of(Samples.MELANIE, Map.of()),
            null,
            null))
        .expectException(ParticipantNotFound.class)
        .expectNoEvents();
  }

  @Test
  void anErasedParticipantDoesNotExist() {
    fixture
        .given(
            Samples.registered(ParticipantStatus.LEAD),
            new ParticipantErased(Samples.WORKSPACE, 17))
        .when(Samples.update(Samples.attribute(Attribute.COMPANY, "Tech Solutions")))
        .expectException(ParticipantNotFound.class)
        .expectNoEvents();
  }

  private ResultValidator<ParticipantAggregate> when(UpdateParticipant command) {
    return fixture.given(Samples.registered(ParticipantStatus.LEAD)).when(command);
  }

  private static UpdateParticipant toStatus(Attributes changes, ParticipantStatus status) {
    return new UpdateParticipant(
        Samples.ID, Samples.WORKSPACE, ParticipantChange.of(changes, Map.of()), status, null);
  }

  private static UpdateParticipant atVersion(Attributes changes, long version) {
    return new UpdateParticipant(
        Samples.ID, Samples.WORKSPACE, ParticipantChange.of(changes, Map.of()), null, version);
  }
}
