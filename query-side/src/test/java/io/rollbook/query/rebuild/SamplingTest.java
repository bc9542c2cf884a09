package io.rollbook.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions and bounds that are picked are spread evenly. */
class SamplingTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 9, 10, 11, 99, 1_000_000, Integer.MAX_VALUE * 4L})
  void positionsAreWithinTheLogAscendAndAreNoMoreThanAskedFor(long head) {
    List<Long> positions = Sampling.positions(head, 10);
    assertThat(positions).hasSize((int) Math.min(head, 10)).isSorted().doesNotHaveDuplicates();
    assertThat(positions).allSatisfy(it -> assertThat(it).isBetween(1L, head));
  }

  @Test
  void eachPartGetsAboutAsManyEvents() {
    assertThat(Sampling.bounds(List.of("a", "b", "c", "d", "e", "f"), 3)).containsExactly("b", "d");
  }

  @Test
  void aStreamIsNotDividedHoweverLongItIs() {
    assertThat(Sampling.bounds(List.of("a", "b", "b", "b", "b", "b"), 3)).containsExactly("b");
  }

  @Test
  void whereThereIsNothingToDivideThereIsOnePart() {
    assertThat(Sampling.bounds(List.of(), 16)).isEmpty();
    assertThat(Sampling.bounds(List.of("a"), 16)).isEmpty();
  }
}
