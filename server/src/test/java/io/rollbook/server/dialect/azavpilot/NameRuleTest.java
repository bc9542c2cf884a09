package io.rollbook.server.dialect.azavpilot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Melanie",
        "Li",
        "Müller",
        "García",
        "Åse",
        "O'Brien",
        "Jean-Luc",
        "Anna Maria",
        "Ö",
        "李",
        "'t Hooft",
        "Müller-Lüdenscheidt",
        "a_1",
        "Śāstrī"
      })
  void namesThatPeopleHaveAreAccepted(String name) {
    assertThat(NameRule.accepts(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1Mel", "X", "123", "", "---", "!!!", "A/B co", "<b>", "a\nb"})
  void whatDoesNotBeginWithALetterOrHasOtherSymbolsIsRefused(String name) {
    assertThat(NameRule.accepts(name)).isFalse();
  }
}
