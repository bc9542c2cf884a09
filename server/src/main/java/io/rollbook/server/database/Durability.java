package io.rollbook.server.database;

import io.rollbook.server.StartupRefused;
import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Asks the database whether what it confirms outlives a crash. */
final class Durability {

  /** As they are for this session, and who has set them so. */
  private static final String OFF =
      """
      SELECT name || ' is off (' || source || ')' FROM pg_settings
      WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
      ORDER BY name
      """;

  private Durability() {}

  /**
   * @param application a connection with the application's user, as settings can differ by user
   * @throws StartupRefused it does not, and settings do not allow that
   */
  static void refuseIfMissing(Connection application, DatabaseProperties settings) {
    List<String> off =
        new JdbcTemplate(new SingleConnectionDataSource(application, true))
            .queryForList(OFF, String.class);
    if (!off.isEmpty()) {
      UnsafeDatabase.refuse(
          "The database may lose or damage what it has confirmed when it crashes: "
              + String.join(", ", off)
              + ".",
          "Switch it on where it is off: in postgresql.conf and with SELECT pg_reload_conf(), or by"
              + " ALTER ROLE … RESET, ALTER DATABASE … RESET, or in the options of the URL.",
          settings);
    }
  }
}
