package io.rollbook.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Projections;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be asked of a rebuild, and what it says of itself. */
class RebuildStateTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "RUNNING,     CANCEL",
    "CAUGHT_UP,   SWITCH CANCEL",
    "SWITCHED,    ROLL_BACK DROP",
    "ROLLED_BACK, DROP"
  })
  void whileThereAreTwoGenerationsSomethingCanBeDone(RebuildState state, String allowed) {
    assertThat(state.allowed(true))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(allowed.split(" ")).map(RebuildAction::valueOf).toList());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsFinishedWithAllowsNothing(RebuildState state) {
    assertThat(state.allowed(false)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyStateIsFoundByItsLabel(RebuildState state) {
    assertThat(RebuildState.of(state.label())).isEqualTo(state);
  }

  @Test
  void theRemainingTimeFollowsFromTheSpeedSoFar() {
    Rebuild rebuild = rebuild(RebuildState.RUNNING, 500, 2_000, START.plusSeconds(5));
    assertThat(rebuild.eventsPerSecond()).isEqualTo(100);
    assertThat(rebuild.remainingSeconds()).isEqualTo(15);
  }

  @Test
  void beforeTheFirstEventTheRemainingTimeIsNotKnown() {
    assertThat(rebuild(RebuildState.RUNNING, 0, 2_000, START).remainingSeconds()).isNull();
  }

  @Test
  void nothingRemainsAtTheEnd() {
    assertThat(rebuild(RebuildState.CANCELLED, 10, 2_000, START.plusSeconds(1)).remainingSeconds())
        .isZero();
    assertThat(rebuild(RebuildState.CAUGHT_UP, 20, 20, START.plusSeconds(1)).remainingSeconds())
        .isZero();
  }

  private static Rebuild rebuild(RebuildState state, long position, long head, Instant now) {
    return new Rebuild(
        new UUID(0, 1),
        new Generation(Projections.PROFILE_VALUES, "b"),
        true,
        state,
        "loading",
        true,
        position,
        head,
        null,
        null,
        null,
        START,
        null,
        now);
  }
}
