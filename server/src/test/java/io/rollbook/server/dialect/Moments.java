package io.rollbook.server.dialect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The APIs' forms of a moment, as one: to the second, which is as fine as all of them are. */
final class Moments {

  private Moments() {}

  /** Of a text in ISO 8601. */
  static String of(String iso) {
    return of(OffsetDateTime.parse(iso).toInstant());
  }

  /** Of a text as 2024-04-08 10:42:02, in UTC. */
  static String ofPlain(String text) {
    return of(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
  }

  private static String of(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
