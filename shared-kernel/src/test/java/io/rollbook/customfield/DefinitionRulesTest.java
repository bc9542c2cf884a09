package io.rollbook.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.Violation;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionRulesTest {

  private static final FieldOption M = new FieldOption("m", "M");

  @ParameterizedTest
  @ValueSource(strings = {"T_Shirt_Size", "a", "Größe", "размер", "例え", "x1", "Statuses"})
  void aCodeIsALetterAndThenLettersDigitsAndUnderscores(String code) {
    assertThat(DefinitionRules.checkCode(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "1a", "_a", "a b", "a-b", "a.b", "a\u0000", "a\n", "\ud800", "a\udc00", "a[b]"
      })
  void nothingElseIsACode(String code) {
    assertThat(DefinitionRules.checkCode(code)).extracting(Violation::field).contains("code");
  }

  @Test
  void aCodeHasAtMostAHundredCharacters() {
    assertThat(DefinitionRules.checkCode("x".repeat(100))).isEmpty();
    assertThat(DefinitionRules.checkCode("\ud835\udc9c".repeat(100))).isEmpty();
    assertThat(DefinitionRules.checkCode("x".repeat(101))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"First_Name", "first_name", "FIRSTNAME", "firstname", "E_mail", "status"})
  void noSpellingOfAStandardNameIsACode(String code) {
    assertThat(DefinitionRules.checkCode(code)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = CustomFieldType.class, mode = Mode.EXCLUDE, names = "STATEMENT")
  void aLabelIsEnoughForAllTypesButListsAndStatements(CustomFieldType type) {
    assertThat(check(type, settings("Label", null)))
        .isEqualTo(
            type == CustomFieldType.LIST
                ? List.of(new Violation("options", "can't be blank"))
                : List.of());
  }

  @Test
  void aLabelIsOneLineOfAtMost255Characters() {
    assertThat(fields(check(CustomFieldType.TEXT, settings("", null)))).containsExactly("label");
    assertThat(fields(check(CustomFieldType.TEXT, settings(" ", null)))).containsExactly("label");
    assertThat(fields(check(CustomFieldType.TEXT, settings("a\nb", null))))
        .containsExactly("label");
    assertThat(fields(check(CustomFieldType.TEXT, settings("x".repeat(256), null))))
        .containsExactly("label");
    assertThat(check(CustomFieldType.TEXT, settings("x".repeat(255), null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, Purple, Purple",
    "NOTE, 'a\nb', 'a\nb'",
    "INTEGER, ' +007 ', 7",
    "DECIMAL, 1.50, 1.50",
    "BOOLEAN, Yes, true",
    "DATE, 17/05/1990, 1990-05-17",
    "TIME, 09:30:59, 09:30",
    "LIST, Medium, m",
    "STATEMENT, Read this, Read this",
    "SYSTEM_REFERENCE, R-1, R-1"
  })
  void aDefaultIsKeptInTheFormOfTheType(CustomFieldType type, String given, String kept) {
    List<FieldOption> options =
        type == CustomFieldType.LIST ? List.of(M, new FieldOption("m", "Medium")) : List.of();
    FieldSettings settled =
        DefinitionRules.settled(type, new FieldSettings("Label", options, given, false, false));
    assertThat(settled.defaultValue()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, 'a\nb'",
    "INTEGER, 1.5",
    "INTEGER, 9223372036854775808",
    "DECIMAL, 1e5",
    "DECIMAL, NaN",
    "BOOLEAN, maybe",
    "DATE, 2026-02-30",
    "DATE, 30.11.2026",
    "TIME, 25:00",
    "TIME, 9:30",
    "LIST, xxl"
  })
  void aDefaultMustBeAValueOfTheType(CustomFieldType type, String given) {
    List<FieldOption> options = type == CustomFieldType.LIST ? List.of(M) : List.of();
    FieldSettings settings = new FieldSettings("Label", options, given, false, false);
    assertThat(fields(check(type, settings))).containsExactly("default");
  }

  @ParameterizedTest
  @CsvSource({"TEXT, 4000", "NOTE, 10000", "STATEMENT, 10000", "SYSTEM_REFERENCE, 255"})
  void aDefaultIsNoLongerThanAValueCanBe(CustomFieldType type, int limit) {
    assertThat(check(type, settings("Label", "x".repeat(limit)))).isEmpty();
    assertThat(fields(check(type, settings("Label", "x".repeat(limit + 1)))))
        .containsExactly("default");
  }

  @Test
  void aBlankDefaultIsNone() {
    assertThat(DefinitionRules.settled(CustomFieldType.TEXT, settings("Label", " ")).defaultValue())
        .isNull();
  }

  @Test
  void onlyAListHasOptions() {
    assertThat(fields(check(CustomFieldType.TEXT, list(List.of(M))))).containsExactly("options");
    assertThat(check(CustomFieldType.LIST, list(List.of(M)))).isEmpty();
  }

  @Test
  void aListHasAtMost500Options() {
    List<FieldOption> options =
        IntStream.range(0, 501).mapToObj(it -> new FieldOption("c" + it, "l" + it)).toList();
    assertThat(check(CustomFieldType.LIST, list(options.subList(0, 500)))).isEmpty();
    assertThat(fields(check(CustomFieldType.LIST, list(options)))).containsExactly("options");
  }

  @Test
  void optionsDifferInTheirCodesAndInTheirLabels() {
    assertThat(fields(check(CustomFieldType.LIST, list(List.of(M, new FieldOption(" m ", "N"))))))
        .containsExactly("options[1].code");
    assertThat(fields(check(CustomFieldType.LIST, list(List.of(M, new FieldOption("n", "M"))))))
        .containsExactly("options[1].label");
  }

  @Test
  void optionsAreTextsOfOneLine() {
    FieldOption wrong = new FieldOption("", "a\nb");
    FieldOption tooLong = new FieldOption("x".repeat(256), "\u0000");
    assertThat(fields(check(CustomFieldType.LIST, list(List.of(M, wrong, tooLong)))))
        .containsExactly(
            "options[1].code", "options[1].label", "options[2].code", "options[2].label");
  }

  @Test
  void aStatementHasADefaultAndIsNotMandatory() {
    assertThat(fields(check(CustomFieldType.STATEMENT, settings("Label", null))))
        .containsExactly("default");
    assertThat(
            fields(
                check(
                    CustomFieldType.STATEMENT,
                    new FieldSettings("Label", List.of(), "Read this", true, false))))
        .containsExactly("mandatory");
  }

  @Test
  void whatNobodyCanGiveIsNotMandatory() {
    assertThat(
            fields(
                check(
                    CustomFieldType.TEXT, new FieldSettings("Label", List.of(), null, true, true))))
        .containsExactly("mandatory");
    assertThat(
            check(CustomFieldType.TEXT, new FieldSettings("Label", List.of(), "none", true, true)))
        .isEmpty();
  }

  private static List<Violation> check(CustomFieldType type, FieldSettings settings) {
    return DefinitionRules.check(type, DefinitionRules.settled(type, settings));
  }

  private static List<String> fields(List<Violation> violations) {
    return violations.stream().map(Violation::field).toList();
  }

  private static FieldSettings settings(String label, @Nullable String defaultValue) {
    return new FieldSettings(label, List.of(), defaultValue, false, false);
  }

  private static FieldSettings list(List<FieldOption> options) {
    return new FieldSettings("Label", options, null, false, false);
  }
}
