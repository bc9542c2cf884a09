package io.rollbook.server.faults;

import java.time.Duration;
import java.util.Map;

/** How hard the tests try: briefly in every build, and for long with {@code -Pfaults}. */
final class Form {

  static final boolean LONG = "long".equals(System.getProperty("faults"));

  /**
   * In the short form nobody waits for as long as in earnest; in the long form all is as it comes,
   * but for a pool that is easily used up.
   */
  static final Map<String, String> SETTINGS =
      LONG
          ? Map.of(
              "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "10",
              "ROLLBOOK_SHUTDOWN_DELAY", "1s")
          : Map.of(
              "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "10",
              "SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "1500",
              "SPRING_DATASOURCE_HIKARI_VALIDATIONTIMEOUT", "1000",
              "ROLLBOOK_DATABASE_REQUEST_PATIENCE", "2s",
              "ROLLBOOK_EVENT_LOG_PATIENCE", "3s",
              "ROLLBOOK_SHUTDOWN_DELAY", "1s",
              "AXON_EVENTHANDLING_TOKENSTORE_CLAIMTIMEOUT", "4s");

  /** How many there are on one database. */
  static final int NODES = LONG ? 3 : 2;

  /** In a database's address. */
  static final String OPTIONS = LONG ? "" : "&options=-c%20idle_in_transaction_session_timeout=3s";

  /**
   * When every request has an answer, even if the database has none: the sum of what it may wait
   * for, which are a connection, a read, its turn at the aggregate and the log.
   */
  static final Duration ANSWERED = Duration.ofSeconds(LONG ? 30 : 15);

  private Form() {}

  /** How often something is done; {@code -Dfaults.rounds} says it for the long form. */
  static int rounds(int inShort, int inLong) {
    return LONG ? Integer.getInteger("faults.rounds", inLong) : inShort;
  }

  /** How long the steady load lasts; {@code -Dfaults.seconds}, or ten minutes. */
  static Duration steady() {
    return Duration.ofSeconds(Integer.getInteger("faults.seconds", 600));
  }
}
