package io.rollbook.server.dialect.missionhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both official clients' ways to write a moment are understood. */
class TimestampsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-05T16:44:03.000Z       | 2024-01-05T16:44:03Z",
        "2024-01-05T16:44:03.123456789Z | 2024-01-05T16:44:03.123Z",
        "2024-01-05T17:44:03+01:00      | 2024-01-05T16:44:03Z",
        "Fri, 05 Jan 2024 16:44:03 GMT  | 2024-01-05T16:44:03Z",
        "2024-01-05                     | 2024-01-05T00:00:00Z"
      })
  void isoAndRfc1123AreRead(String text, Instant instant) {
    assertThat(Timestamps.parse(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2024-13-05",
        "2024-02-30T00:00:00Z",
        "2024-01-05T16:44:03",
        "Sat, 05 Jan 2024 16:44:03 GMT",
        "0000-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "1704473043"
      })
  void anythingElseIsNot(String text) {
    assertThat(Timestamps.parse(text)).isEmpty();
  }
}
