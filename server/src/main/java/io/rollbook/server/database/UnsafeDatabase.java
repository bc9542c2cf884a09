package io.rollbook.server.database;

import io.rollbook.server.StartupRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done about a database on which Rollbook cannot keep its promises. */
final class UnsafeDatabase {

  private static final Logger log = LoggerFactory.getLogger(UnsafeDatabase.class);

  private static final String PROPERTY = "rollbook.database.allow-unsafe=true";

  private UnsafeDatabase() {}

  /**
   * Warns, at each start, if settings allow it.
   *
   * @param description what is wrong, in whole sentences
   * @param action what the operator can do about it
   * @throws StartupRefused settings do not allow it
   */
  static void refuse(String description, String action, DatabaseProperties settings) {
    if (!settings.allowUnsafe()) {
      throw new StartupRefused(
          description, action + " " + PROPERTY + " starts without this protection.");
    }
    log.warn("THE DATABASE IS NOT SAFE, AND {} LETS ROLLBOOK USE IT: {}", PROPERTY, description);
  }
}
