package io.rollbook.server.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Days, and moments for those without scripts; a script puts moments into the viewer's zone and
 * language.
 */
@Component("moments")
public class Moments {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The moment to the minute; {@code instant} in ISO 8601. */
  public String text(String instant) {
    return UTC.format(Instant.parse(instant));
  }

  /** A day in the way of the reader's language. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(LocaleContextHolder.getLocale())
        .format(day);
  }
}
