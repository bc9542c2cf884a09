package io.rollbook.eventlog.postgres;

import java.time.Duration;

final class TestSettings {

  /** Small bounds, so that tests reach them, and a short wait. */
  static final PostgresEventLogSettings IMPATIENT =
      new PostgresEventLogSettings(1000, 64 << 20, 64, 4 << 20, 4 << 20, Duration.ofMillis(1500));

  private TestSettings() {}
}
