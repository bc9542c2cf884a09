package io.rollbook.server.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Moments for those without scripts; a script puts them into the viewer's zone and language. */
@Component("moments")
public class Moments {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The moment to the minute; {@code instant} in ISO 8601. */
  public String text(String instant) {
    return UTC.format(Instant.parse(instant));
  }
}
