package io.rollbook.command.participant;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.RegisterParticipant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterParticipantTest {

  private final AggregateTestFixture<ParticipantAggregate> fixture = Fixtures.participant();

  @ParameterizedTest
  @EnumSource
  void aParticipantMayBeginInAnyStatus(ParticipantStatus status) {
    fixture
        .givenNoPriorActivity()
        .when(register(status, Samples.MELANIE))
        .expectEvents(
            new ParticipantRegistered(
                Samples.ID, Samples.WORKSPACE, 17, status, Samples.MELANIE, Map.of()));
  }

  @Test
  void whatHasNoValueIsNotRecorded() {
    Attributes withNull = Samples.MELANIE.with(Attributes.NONE);
    fixture
        .givenNoPriorActivity()
        .when(
            register(
                ParticipantStatus.LEAD,
                Attributes.builder()
                    .set(Attribute.FIRST_NAME, "Melanie")
                    .set(Attribute.EMAIL, "melanie@example.de")
                    .set(Attribute.COMPANY, null)
                    .build()))
        .expectEvents(
            new ParticipantRegistered(
                Samples.ID, Samples.WORKSPACE, 17, ParticipantStatus.LEAD, withNull, Map.of()));
  }

  @Test
  void valuesThatBreakARuleAreRefused() {
    fixture
        .givenNoPriorActivity()
        .when(register(ParticipantStatus.LEAD, Samples.attribute(Attribute.EMAIL, "nobody")))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  private static RegisterParticipant register(ParticipantStatus status, Attributes attributes) {
    return new RegisterParticipant(
        Samples.ID,
        Samples.WORKSPACE,
        17,
        status,
        ParticipantChange.of(attributes, Map.of()),
        false);
  }
}
