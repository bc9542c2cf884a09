package io.rollbook.server.dialect.checkmango;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments are told as Laravel tells them. */
class CheckmangoTimeTest {

  private static final Instant NOW = Instant.parse("2024-04-08T10:42:02.345Z");

  @ParameterizedTest
  @CsvSource({
    "-5, 1 second ago",
    "0, 1 second ago",
    "1, 1 second ago",
    "59, 59 seconds ago",
    "60, 1 minute ago",
    "119, 1 minute ago",
    "360, 6 minutes ago",
    "3600, 1 hour ago",
    "86399, 23 hours ago",
    "86400, 1 day ago",
    "604800, 1 week ago",
    "1209600, 2 weeks ago",
    "5270400, 2 months ago",
    "31557600, 1 year ago",
    "631152000, 20 years ago"
  })
  void elapsedTimeIsRoundedDownToOneUnit(long seconds, String expected) {
    assertThat(CheckmangoTime.ago(NOW.minusSeconds(seconds), NOW)).isEqualTo(expected);
  }

  @Test
  void theStringIsToTheSecondInUtc() {
    assertThat(CheckmangoTime.of(NOW, NOW)).containsEntry("string", "2024-04-08 10:42:02");
  }
}
