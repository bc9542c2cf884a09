package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are words joined by single underscores, from beginning to end. */
class KeyRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "jbrooksuk", "p_17", "A_b_9", "BASKET_AUGUST_2021"})
  void wordsAreKeys(String key) {
    assertThat(KeyRule.PARTICIPANT.accepts(key)).isTrue();
    assertThat(KeyRule.EXPERIMENT.accepts(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_", "a_", "_a", "a__b", "a b", "foo-bar", "a/b", "müller", "a\n"})
  void whatOnlyEndsLikeAKeyIsNone(String key) {
    assertThat(KeyRule.PARTICIPANT.accepts(key)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"K\u212A", "ſ", "ı"})
  void lettersThatOnlyFoldToAsciiAreNone(String key) {
    assertThat(KeyRule.PARTICIPANT.accepts(key)).isFalse();
  }

  @Test
  void theLengthIsLimited() {
    assertThat(KeyRule.PARTICIPANT.accepts("k".repeat(KeyRule.MAX_LENGTH))).isTrue();
    assertThat(KeyRule.PARTICIPANT.accepts("k".repeat(KeyRule.MAX_LENGTH + 1))).isFalse();
  }
}
