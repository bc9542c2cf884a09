package io.rollbook.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.participant.Violation;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldValuesTest {

  private static final List<FieldOption> SIZES =
      List.of(new FieldOption("m", "Medium"), new FieldOption("Medium", "Not so medium"));

  @ParameterizedTest
  @CsvSource({
    "TEXT, ' Purple ', ' Purple '",
    "INTEGER, -0, 0",
    "INTEGER, 9223372036854775807, 9223372036854775807",
    "DECIMAL, 007.10, 7.10",
    "DECIMAL, -1, -1",
    "BOOLEAN, TRUE, true",
    "BOOLEAN, 0, false",
    "DATE, 2024-02-29, 2024-02-29",
    "DATE, 29/02/2024, 2024-02-29",
    "TIME, 23:59, 23:59",
    "LIST, m, m",
    "LIST, Medium, Medium",
    "LIST, MEDIUM, Medium",
    "LIST, not so medium, Medium"
  })
  void aValueIsKeptInOneForm(CustomFieldType type, String given, String kept) {
    FieldValues values = FieldValues.forChange(List.of(field(1, type)), Map.of(1L, given));
    assertThat(values.violations()).isEmpty();
    assertThat(values.kept()).containsEntry(1L, kept);
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, 9223372036854775808",
    "INTEGER, ١",
    "DECIMAL, '1,5'",
    "DECIMAL, 1.12345678901",
    "DATE, 2023-02-29",
    "DATE, 0000-01-01",
    "DATE, +12026-01-01",
    "TIME, 24:00",
    "BOOLEAN, ja",
    "LIST, Large"
  })
  void whatIsNoValueOfTheTypeIsRefused(CustomFieldType type, String given) {
    FieldValues values = FieldValues.forChange(List.of(field(1, type)), Map.of(1L, given));
    assertThat(values.violations()).containsExactly(new Violation("customFields.1", "is invalid"));
  }

  @Test
  void textsObeyTheRuleForTexts() {
    CustomField text = field(1, CustomFieldType.TEXT);
    for (String wrong : List.of("a\u0000b", "a\nb", "\ud800", "x".repeat(4_001))) {
      assertThat(FieldValues.forChange(List.of(text), Map.of(1L, wrong)).violations())
          .extracting(Violation::field)
          .containsExactly("customFields.1");
    }
  }

  @Test
  void anUnknownARetiredAndAReadOnlyFieldTakeNoValue() {
    CustomField retired = with(field(1, CustomFieldType.TEXT), false, false, false, null);
    CustomField readOnly = with(field(2, CustomFieldType.TEXT), true, false, true, null);
    CustomField statement = with(field(3, CustomFieldType.STATEMENT), true, false, false, "Read");
    FieldValues values =
        FieldValues.forChange(
            List.of(retired, readOnly, statement), Map.of(1L, "a", 2L, "b", 3L, "c", 4L, "d"));
    assertThat(values.violations())
        .containsExactlyInAnyOrder(
            new Violation("customFields.1", "is unknown"),
            new Violation("customFields.2", "is read-only"),
            new Violation("customFields.3", "is read-only"),
            new Violation("customFields.4", "is unknown"));
  }

  @Test
  void aValueCanBeTakenAwayUnlessItIsMandatory() {
    CustomField optional = field(1, CustomFieldType.TEXT);
    CustomField mandatory = with(field(2, CustomFieldType.TEXT), true, true, false, null);
    Map<Long, @Nullable String> nothing = new HashMap<>();
    nothing.put(1L, null);
    nothing.put(2L, " ");
    FieldValues values = FieldValues.forChange(List.of(optional, mandatory), nothing);
    assertThat(values.kept()).containsEntry(1L, null);
    assertThat(values.violations())
        .containsExactly(new Violation("customFields.2", "can't be blank"));
  }

  @Test
  void whoRegistersGetsTheDefaultsOfFieldsInUse() {
    CustomField used = with(field(1, CustomFieldType.TEXT), true, false, true, "none");
    CustomField retired = with(field(2, CustomFieldType.TEXT), false, false, false, "none");
    CustomField statement = with(field(3, CustomFieldType.STATEMENT), true, false, false, "Read");
    FieldValues values =
        FieldValues.forRegistration(List.of(used, retired, statement), Map.of(), true);
    assertThat(values.violations()).isEmpty();
    assertThat(values.kept()).isEqualTo(Map.of(1L, "none"));
  }

  @Test
  void mandatoryFieldsAreDemandedOnlyOfThoseWhoCanGiveThem() {
    List<CustomField> fields =
        List.of(with(field(1, CustomFieldType.TEXT), true, true, false, null));
    assertThat(FieldValues.forRegistration(fields, Map.of(), true).violations())
        .containsExactly(new Violation("customFields.1", "can't be blank"));
    assertThat(FieldValues.forRegistration(fields, Map.of(), false).violations()).isEmpty();
  }

  @Test
  void whatIsProcessedIsTheLabelAndOfAStatementTheDefault() {
    CustomField list = field(1, CustomFieldType.LIST);
    assertThat(list.processed("m")).isEqualTo("Medium");
    assertThat(list.processed("an option that was taken away"))
        .isEqualTo("an option that was taken away");
    assertThat(list.processed(null)).isNull();
    assertThat(
            with(field(1, CustomFieldType.STATEMENT), true, false, false, "Read").processed(null))
        .isEqualTo("Read");
  }

  private static CustomField field(long number, CustomFieldType type) {
    List<FieldOption> options = type == CustomFieldType.LIST ? SIZES : List.of();
    return new CustomField(
        new CustomFieldId(number),
        new WorkspaceId(new UUID(1, 2)),
        "field_" + number,
        type,
        new FieldSettings("Field", options, null, false, false),
        true,
        Instant.EPOCH,
        Instant.EPOCH,
        number);
  }

  private static CustomField with(
      CustomField field,
      boolean active,
      boolean mandatory,
      boolean readOnly,
      @Nullable String defaultValue) {
    return new CustomField(
        field.id(),
        field.workspaceId(),
        field.code(),
        field.type(),
        new FieldSettings(
            field.label(), field.settings().options(), defaultValue, mandatory, readOnly),
        active,
        field.createdAt(),
        field.updatedAt(),
        field.place());
  }
}
