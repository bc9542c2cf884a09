package io.rollbook.query.profilevalues;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Müller, muller",
    "MÜLLER, muller",
    "Straße, strasse",
    "Ångström, angstrom",
    "Łukasz, lukasz",
    "Søren Ærø, soren aero",
    "ﬁne, fine",
    "李, 李",
    "Σίσυφος, σισυφος"
  })
  void neitherCaseNorAccentsTellTextsApart(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "gar, gas",
    "a, b",
    "'gar ', gar!",
    "\uD7FF, \uE000",
    "x\uDBFF\uDFFF, y",
    "\uDBFF\uDFFF, ''",
    "'', ''"
  })
  void allThatBeginWithATextComeBeforeTheNextOne(String prefix, String next) {
    assertThat(Folding.next(prefix)).isEqualTo(next);
  }
}
