package io.rollbook.command.participant;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldOption;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.participant.CustomFieldsChanged;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.participant.RegisterParticipant;
import io.rollbook.participant.UpdateParticipant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomFieldValuesTest {

  private static final CustomField SIZE = field(1, CustomFieldType.LIST, null, false, true);
  private static final CustomField DIET = field(2, CustomFieldType.TEXT, "none", false, true);
  private static final CustomField BORN = field(3, CustomFieldType.DATE, null, true, true);
  private static final CustomField RETIRED = field(4, CustomFieldType.TEXT, null, false, false);

  private final AggregateTestFixture<ParticipantAggregate> fixture =
      Fixtures.participant(SIZE, DIET, BORN, RETIRED);

  @Test
  void aValueIsKeptInTheFormOfItsType() {
    fixture
        .given(Samples.registered(ParticipantStatus.LEAD))
        .when(set(Map.of(1L, "Medium", 3L, "17/05/1990")))
        .expectEvents(new CustomFieldsChanged(Map.of(1L, "m", 3L, "1990-05-17")));
  }

  @Test
  void theSameValueAgainIsNoEvent() {
    fixture
        .given(Samples.registered(ParticipantStatus.LEAD), new CustomFieldsChanged(Map.of(1L, "m")))
        .when(set(Map.of(1L, "M")))
        .expectNoEvents();
  }

  @Test
  void nullTakesAValueAway() {
    Map<Long, @Nullable String> cleared = new HashMap<>();
    cleared.put(1L, null);
    fixture
        .given(Samples.registered(ParticipantStatus.LEAD), new CustomFieldsChanged(Map.of(1L, "m")))
        .when(set(cleared))
        .expectEvents(new CustomFieldsChanged(cleared));
  }

  @Test
  void whatTheDefinitionDoesNotAdmitIsRefused() {
    for (Map<Long, String> wrong :
        List.of(
            Map.of(1L, "XXL"),
            Map.of(3L, "1990-02-30"),
            Map.of(3L, ""),
            Map.of(4L, "late"),
            Map.of(9L, "unknown"),
            Map.of(2L, "x".repeat(4_001)))) {
      Fixtures.participant(SIZE, DIET, BORN, RETIRED)
          .given(Samples.registered(ParticipantStatus.LEAD))
          .when(set(new HashMap<>(wrong)))
          .expectException(InvalidDetails.class)
          .expectNoEvents();
    }
  }

  @Test
  void whoRegistersGetsTheDefaults() {
    fixture
        .givenNoPriorActivity()
        .when(register(Map.of(1L, "m"), false))
        .expectEvents(registered(), new CustomFieldsChanged(Map.of(1L, "m", 2L, "none")));
  }

  @Test
  void mandatoryFieldsAreDemandedOfApisThatKnowThem() {
    fixture
        .givenNoPriorActivity()
        .when(register(Map.of(), true))
        .expectException(InvalidDetails.class)
        .expectNoEvents();
  }

  private static UpdateParticipant set(Map<Long, ? extends @Nullable String> values) {
    ParticipantChange.Builder change = ParticipantChange.builder();
    values.forEach(change::customField);
    return Samples.update(change.build());
  }

  private static RegisterParticipant register(Map<Long, String> values, boolean mandatory) {
    ParticipantChange.Builder change = ParticipantChange.builder().attributes(Samples.MELANIE);
    values.forEach(change::customField);
    return new RegisterParticipant(
        Samples.ID, Samples.WORKSPACE, 17, ParticipantStatus.LEAD, change.build(), mandatory);
  }

  private static ParticipantRegistered registered() {
    return new ParticipantRegistered(
        Samples.ID, Samples.WORKSPACE, 17, ParticipantStatus.LEAD, Samples.MELANIE, Map.of());
  }

  private static CustomField field(
      long number,
      CustomFieldType type,
      @Nullable String defaultValue,
      boolean mandatory,
      boolean active) {
    List<FieldOption> options =
        type == CustomFieldType.LIST
            ? List.of(new FieldOption("s", "Small"), new FieldOption("m", "Medium"))
            : List.of();
    return new CustomField(
        new CustomFieldId(number),
        Samples.WORKSPACE,
        "field_" + number,
        type,
        new FieldSettings("Field", options, defaultValue, mandatory, false),
        active,
        Instant.EPOCH,
        Instant.EPOCH,
        number);
  }
}
