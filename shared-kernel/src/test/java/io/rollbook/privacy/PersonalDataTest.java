package io.rollbook.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.Consent;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.LedgerEntry;
import io.rollbook.participant.ParticipantErased;
import io.rollbook.participant.ParticipantEvent;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.workspace.WorkspaceId;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {

  /** Ids that lead to a person through Rollbook only, and what is the same for thousands. */
  private static final Set<Class<?>> IMPERSONAL =
      Set.of(
          ParticipantId.class,
          WorkspaceId.class,
          long.class,
          ParticipantStatus.class,
          IdentifierNamespace.class,
          LedgerEntry.Kind.class,
          Consent.class,
          LocalDate.class);

  static Stream<RecordComponent> unmarkedComponents() {
    return Stream.of(ParticipantEvent.class.getPermittedSubclasses())
        .flatMap(event -> Stream.of(event.getRecordComponents()))
        .filter(component -> !component.isAnnotationPresent(PersonalData.class));
  }

  @ParameterizedTest
  @MethodSource("unmarkedComponents")
  void whatIsNotMarkedCanIdentifyNobody(RecordComponent component) {
    boolean reasonOfErasure =
        component.getDeclaringRecord() == ParticipantErased.class
            && component.getName().equals("reason");
    assertThat(reasonOfErasure || IMPERSONAL.contains(component.getType()))
        .as(component.getDeclaringRecord().getSimpleName() + '.' + component.getName())
        .isTrue();
  }
}
