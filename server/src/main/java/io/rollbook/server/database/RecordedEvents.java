package io.rollbook.server.database;

import io.rollbook.server.StartupRefused;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the database itself whether the application could change the events it has recorded. */
final class RecordedEvents {

  /** Whoever owns the table can give itself every right, so that counts as having it. */
  private static final String MUTABLE =
      """
      SELECT has_table_privilege(oid, 'UPDATE') OR has_any_column_privilege(oid, 'UPDATE')
          OR has_table_privilege(oid, 'DELETE') OR has_table_privilege(oid, 'TRUNCATE')
          OR pg_has_role(relowner, 'USAGE')
      FROM pg_class WHERE oid = 'event_log'::regclass
      """;

  private RecordedEvents() {}

  /**
   * @param application the data source that the application will use
   * @throws StartupRefused they can be changed, and settings do not allow that
   */
  static void refuseIfMutable(DataSource application, DatabaseProperties settings) {
    Boolean mutable = new JdbcTemplate(application).queryForObject(MUTABLE, Boolean.class);
    if (!Boolean.TRUE.equals(mutable)) {
      return;
    }
    UnsafeDatabase.refuse(
        "The database user of the application may change or delete recorded events.",
        "Let Rollbook work under a role of its own (see rollbook.database.role), or revoke"
            + " UPDATE, DELETE and TRUNCATE on event_log from the user and its roles.",
        settings);
  }
}
