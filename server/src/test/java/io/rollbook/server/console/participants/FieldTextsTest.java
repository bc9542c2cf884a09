package io.rollbook.server.console.participants;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldId;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.FieldSettings;
import io.rollbook.server.console.Moments;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FieldTextsTest {

  private final FieldTexts texts = new FieldTexts(messages(), new Moments());

  @BeforeEach
  void readInGerman() {
    LocaleContextHolder.setLocale(Locale.GERMANY);
  }

  @AfterEach
  void readAsBefore() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void anAmountIsWrittenInTheReadersWay() {
    assertThat(text("totalPaid", "1234.50 EUR")).isEqualTo("1.234,50\u00a0€");
    assertThat(text("totalPaid", "1234.50")).isEqualTo("1234.50");
    assertThat(text("bookings.7", Map.of("amount", "1234.50", "currency", "EUR", "reversed", true)))
        .isEqualTo("1.234,50\u00a0€, storniert");
  }

  @Test
  void aWayToReachSomebodyBeginsWithWhatItIs() {
    assertThat(
            text(
                "contactInformation",
                List.of(
                    Map.of("type", "mobile", "value", "0170 1", "extension", "3"),
                    Map.of("type", "fax", "value", "0221 1"))))
        .isEqualTo("Mobiltelefon 0170 1, Durchwahl: 3\nFax 0221 1");
  }

  @Test
  void aDayIsWrittenInTheReadersWay() {
    assertThat(text("date_of_birth", "1990-02-28")).isEqualTo("28.02.1990");
  }

  @Test
  void aCustomValueIsWrittenAsItsTypeIs() {
    assertThat(custom(CustomFieldType.DATE, "2026-06-22")).isEqualTo("22.06.2026");
    assertThat(custom(CustomFieldType.DECIMAL, "12345.60")).isEqualTo("12.345,60");
    assertThat(custom(CustomFieldType.INTEGER, "2026")).isEqualTo("2026");
    assertThat(custom(CustomFieldType.BOOLEAN, "true")).isEqualTo("Ja");
    assertThat(custom(CustomFieldType.TEXT, "1990-02-28")).isEqualTo("1990-02-28");
    assertThat(text("customFields.unknown", "1990-02-28")).isEqualTo("1990-02-28");
  }

  private @Nullable String custom(CustomFieldType type, String kept) {
    CustomField field =
        new CustomField(
            new CustomFieldId(1),
            WorkspaceId.OPERATORS,
            "Code",
            type,
            new FieldSettings("label", List.of(), null, false, false),
            true,
            Instant.EPOCH,
            Instant.EPOCH,
            1);
    return texts.text("customFields.Code", kept, List.of(field));
  }

  private @Nullable String text(String field, Object value) {
    return texts.text(field, value, List.of());
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("console/messages/fields", "console/messages/person");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }
}
