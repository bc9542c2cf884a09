package io.rollbook.server.console.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FieldTextsTest {

  private final FieldTexts texts = new FieldTexts(messages());

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
    assertThat(texts.text("totalPaid", "1234.50 EUR")).isEqualTo("1.234,50\u00a0€");
    assertThat(texts.text("totalPaid", "1234.50")).isEqualTo("1234.50");
    assertThat(
            texts.text(
                "bookings.7", Map.of("amount", "1234.50", "currency", "EUR", "reversed", true)))
        .isEqualTo("1.234,50\u00a0€, storniert");
  }

  @Test
  void aWayToReachSomebodyBeginsWithWhatItIs() {
    assertThat(
            texts.text(
                "contactInformation",
                List.of(
                    Map.of("type", "mobile", "value", "0170 1", "extension", "3"),
                    Map.of("type", "fax", "value", "0221 1"))))
        .isEqualTo("Mobiltelefon 0170 1, Durchwahl: 3\nFax 0221 1");
  }

  @Test
  void aDayIsWrittenInTheReadersWay() {
    assertThat(texts.text("date_of_birth", "1990-02-28")).isEqualTo("28.02.1990");
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("console/messages/fields", "console/messages/person");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }
}
