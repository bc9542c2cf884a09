package io.rollbook.participant;

import static io.rollbook.participant.ParticipantStatus.ACTIVE;
import static io.rollbook.participant.ParticipantStatus.ARCHIVED;
import static io.rollbook.participant.ParticipantStatus.DROPOUT;
import static io.rollbook.participant.ParticipantStatus.FUTURE;
import static io.rollbook.participant.ParticipantStatus.LEAD;
import static io.rollbook.participant.ParticipantStatus.PAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipantStatusTest {

  @Test
  void theTableIsTheOneThatIsDocumented() {
    assertThat(LEAD.next(null)).isEqualTo(Set.of(FUTURE, ACTIVE, DROPOUT, ARCHIVED));
    assertThat(FUTURE.next(null)).isEqualTo(Set.of(LEAD, ACTIVE, DROPOUT, ARCHIVED));
    assertThat(ACTIVE.next(null)).isEqualTo(Set.of(FUTURE, PAST, DROPOUT, ARCHIVED));
    assertThat(PAST.next(null)).isEqualTo(Set.of(FUTURE, ACTIVE, ARCHIVED));
    assertThat(DROPOUT.next(null)).isEqualTo(Set.of(LEAD, FUTURE, ACTIVE, ARCHIVED));
  }

  @ParameterizedTest
  @EnumSource(names = "ARCHIVED", mode = EnumSource.Mode.EXCLUDE)
  void theOnlyWayOutOfTheArchiveIsBack(ParticipantStatus before) {
    assertThat(ARCHIVED.next(before)).containsExactly(before);
  }

  @Test
  void whoWasRegisteredAsArchivedComesOutAsLead() {
    assertThat(ARCHIVED.next(null)).containsExactly(LEAD);
  }

  @ParameterizedTest
  @EnumSource
  void noStatusFollowsItself(ParticipantStatus status) {
    assertThat(status.next(null)).doesNotContain(status);
  }
}
