package io.rollbook.server.dialect.missionhub;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Moments as clients of this API write them. */
final class Timestamps {

  private static final int LAST_YEAR = 9999;

  private Timestamps() {}

  /**
   * Reads ISO 8601 with an offset, as the mobile app sends it; RFC 1123, as the web client does; or
   * a day, which stands for its beginning in UTC.
   */
  static Optional<Instant> parse(String text) {
    return Stream.<Function<String, Instant>>of(
            it -> OffsetDateTime.parse(it).toInstant(),
            it -> ZonedDateTime.parse(it, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
            it -> LocalDate.parse(it).atStartOfDay(ZoneOffset.UTC).toInstant())
        .flatMap(form -> tried(form, text).stream())
        .findFirst();
  }

  private static Optional<Instant> tried(Function<String, Instant> form, String text) {
    try {
      Instant instant = form.apply(text);
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      return year > 0 && year <= LAST_YEAR
          ? Optional.of(instant.truncatedTo(ChronoUnit.MILLIS))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
