package io.rollbook.server.console.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictTest {

  @Test
  void whatOnlyTheOtherOneChangedIsTakenOver() {
    Conflict conflict =
        Conflict.of(
            Map.of("city", "Bonn", "street", "A"),
            Map.of("city", "Berlin", "street", "A"),
            Map.of("city", "Bonn", "street", "B"));
    assertThat(conflict.values()).isEqualTo(Map.of("city", "Berlin", "street", "B"));
    assertThat(conflict.others()).isEmpty();
  }

  @Test
  void whatBothChangedStaysAsTypedAndTheOtherValueIsTold() {
    Conflict conflict =
        Conflict.of(Map.of("city", "Bonn"), Map.of("city", "Berlin"), Map.of("city", "Bern"));
    assertThat(conflict.values()).isEqualTo(Map.of("city", "Bern"));
    assertThat(conflict.others()).isEqualTo(Map.of("city", "Berlin"));
  }

  @Test
  void twoWhoMeanTheSameAreNoConflict() {
    Conflict conflict =
        Conflict.of(Map.of("city", "Bonn"), Map.of("city", "Bern"), Map.of("city", "Bern"));
    assertThat(conflict.values()).isEqualTo(Map.of("city", "Bern"));
    assertThat(conflict.others()).isEmpty();
  }

  @Test
  void aFieldThatTheFormDidNotHaveIsNobodysChange() {
    Conflict conflict = Conflict.of(Map.of(), Map.of("customFields.7", "M"), Map.of());
    assertThat(conflict.values()).isEqualTo(Map.of("customFields.7", "M"));
    assertThat(conflict.others()).isEmpty();
  }
}
