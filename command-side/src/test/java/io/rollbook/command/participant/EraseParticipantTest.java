package io.rollbook.command.participant;

import io.rollbook.participant.EraseParticipant;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantNotFound;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.VersionMismatch;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EraseParticipantTest {

  private final AggregateTestFixture<ParticipantAggregate> fixture =
      new AggregateTestFixture<>(ParticipantAggregate.class);

  @ParameterizedTest
  @EnumSource
  void aParticipantCanBeErasedInAnyStatus(ParticipantStatus status) {
    fixture
        .given(Samples.registered(status))
        .when(erase(null))
        .expectEvents(new ParticipantErased(Samples.WORKSPACE, 17));
  }

  @Test
  void onlyOnce() {
    fixture
        .given(
            Samples.registered(ParticipantStatus.LEAD),
            new ParticipantErased(Samples.WORKSPACE, 17))
        .when(erase(null))
        .expectException(ParticipantNotFound.class)
        .expectNoEvents();
  }

  @Test
  void onlyTheVersionThatTheCallerHasSeen() {
    fixture
        .given(Samples.registered(ParticipantStatus.LEAD))
        .when(erase(7L))
        .expectException(VersionMismatch.class)
        .expectNoEvents();
  }

  private static EraseParticipant erase(@Nullable Long version) {
    return new EraseParticipant(Samples.ID, Samples.WORKSPACE, version);
  }
}
