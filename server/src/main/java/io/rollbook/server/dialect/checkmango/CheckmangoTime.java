package io.rollbook.server.dialect.checkmango;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ocpsoft.prettytime.PrettyTime;
import org.ocpsoft.prettytime.units.Day;
import org.ocpsoft.prettytime.units.Hour;
import org.ocpsoft.prettytime.units.Minute;
import org.ocpsoft.prettytime.units.Month;
import org.ocpsoft.prettytime.units.Second;
import org.ocpsoft.prettytime.units.Week;
import org.ocpsoft.prettytime.units.Year;

/** Moments as this API tells them: as people say it, and to the second in UTC. */
final class CheckmangoTime {

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Duration LEAST = Duration.ofSeconds(1);

  /** Only the distance matters; a fixed reference lets all threads share what is slow to make. */
  private static final Instant REFERENCE = Instant.EPOCH;

  private static final PrettyTime HUMAN =
      new PrettyTime(REFERENCE)
          .setLocale(Locale.ENGLISH)
          .setUnits(
              new Second(),
              new Minute(),
              new Hour(),
              new Day(),
              new Week(),
              new Month(),
              new Year());

  private CheckmangoTime() {}

  static Map<String, String> of(Instant moment, Instant now) {
    Map<String, String> time = new LinkedHashMap<>();
    time.put("human", ago(moment, now));
    time.put("string", TO_THE_SECOND.format(moment));
    return time;
  }

  /** Such as "6 minutes ago", never rounded up; clocks that differ are no reason for a future. */
  static String ago(Instant moment, Instant now) {
    Duration elapsed = Duration.between(moment, now);
    return HUMAN.formatUnrounded(REFERENCE.minus(elapsed.compareTo(LEAST) < 0 ? LEAST : elapsed));
  }
}
