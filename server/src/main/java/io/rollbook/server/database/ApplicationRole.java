package io.rollbook.server.database;

import io.rollbook.server.StartupRefused;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The role under which everything but the migrations works: it may not change recorded events. It
 * is made here, before the migrations, which grant to it.
 *
 * @param name as the migrations know it
 * @param assumed whether a connection has to take it on; if not, the user itself is the role
 */
record ApplicationRole(String name, boolean assumed) {

  private static final int MAX_NAME_BYTES = 63;
  private static final int FIRST_WITH_GRANT_OPTIONS = 16;
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String DUPLICATE_OBJECT = "42710";
  private static final String UNIQUE_VIOLATION = "23505";

  /** Any number: nodes that start together make the role one after the other. */
  private static final long ADVISORY_LOCK = 0x726f6c6c626f6f6bL;

  /**
   * @param owner a connection as the owner
   * @param user as whom the application connects
   * @throws StartupRefused the role cannot be had, and settings ask for it
   */
  static ApplicationRole prepare(Connection owner, String user, DatabaseProperties settings)
      throws SQLException {
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(owner, true));
    String ownerName = owner.getMetaData().getUserName();
    if (settings.role() == null && !user.equals(ownerName)) {
      // the operator keeps two users: the application's own is confined already, or found out later
      return new ApplicationRole(user, false);
    }
    String name = settings.role() == null ? defaultName(owner.getCatalog()) : settings.role();
    if (name.contains("\"") || name.isBlank()) {
      throw new StartupRefused(
          "rollbook.database.role is not a name for a role.", "Use letters, digits and _ in it.");
    }
    jdbc.query("SELECT pg_advisory_lock(?)", row -> {}, ADVISORY_LOCK);
    try (Statement statement = owner.createStatement()) {
      create(jdbc, statement, name);
      grant(jdbc, statement, name, user);
      return new ApplicationRole(name, !name.equals(user));
    } catch (SQLException e) {
      if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        throw e;
      }
      return withoutRole(ownerName, name, user, settings);
    } finally {
      jdbc.query("SELECT pg_advisory_unlock(?)", row -> {}, ADVISORY_LOCK);
    }
  }

  private static void create(JdbcTemplate jdbc, Statement statement, String name)
      throws SQLException {
    if (isTrue(jdbc, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", name)) {
      return;
    }
    try {
      statement.execute("CREATE ROLE " + quoted(name) + " NOLOGIN");
    } catch (SQLException e) {
      // roles belong to the whole server, the lock only to this database
      if (!DUPLICATE_OBJECT.equals(e.getSQLState()) && !UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  /** From 16 on, who creates a role may grant it, even to itself, but may not take it on. */
  private static void grant(JdbcTemplate jdbc, Statement statement, String name, String user)
      throws SQLException {
    boolean options =
        statement.getConnection().getMetaData().getDatabaseMajorVersion()
            >= FIRST_WITH_GRANT_OPTIONS;
    String right = options ? "SET" : "MEMBER";
    if (!isTrue(jdbc, "SELECT pg_has_role(?, ?, '" + right + "')", user, name)) {
      statement.execute(
          "GRANT "
              + quoted(name)
              + " TO "
              + quoted(user)
              + (options ? " WITH SET TRUE, INHERIT FALSE" : ""));
    }
  }

  private static ApplicationRole withoutRole(
      String owner, String name, String user, DatabaseProperties settings) {
    UnsafeDatabase.refuse(
        "The database user '"
            + owner
            + "' may not create the role '"
            + name
            + "', under which Rollbook works so that nothing can change the events it has"
            + " recorded.",
        "Grant the user CREATEROLE, or create the role and grant it to the user"
            + " (rollbook.database.role names another one), or give Rollbook two users:"
            + " spring.flyway.user owns the tables and spring.datasource.username uses them.",
        settings);
    return new ApplicationRole(user, false);
  }

  private static String defaultName(String database) {
    String name = "rollbook_app_" + database;
    return name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES
        ? name
        : "rollbook_app_" + Integer.toHexString(database.hashCode());
  }

  private static boolean isTrue(JdbcTemplate jdbc, String query, Object... arguments) {
    return Boolean.TRUE.equals(jdbc.queryForObject(query, Boolean.class, arguments));
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
