package io.rollbook.server.database;

import io.rollbook.server.StartupRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.StringUtils;

/**
 * A database that has all its tables and in which the application may do what it should and no
 * more. The application's data sources are made from it, so nobody can be too early.
 */
final class MigratedDatabase {

  private static final int OLDEST_VERSION = 15;
  private static final String NO_SUCH_DATABASE = "3D000";

  private final DatabaseLocation location;
  private final ApplicationRole role;

  private MigratedDatabase(DatabaseLocation location, ApplicationRole role) {
    this.location = location;
    this.role = role;
  }

  /**
   * @throws StartupRefused it cannot be reached or used
   */
  static MigratedDatabase prepare(DatabaseLocation location, DatabaseProperties settings) {
    PGSimpleDataSource owner = Connections.asOwner(location);
    ApplicationRole role;
    try (Connection connection = connect(owner)) {
      refuseUnfit(connection, settings);
      refuseUndurable(location, settings);
      role = ApplicationRole.prepare(connection, userName(location, connection), settings);
    } catch (SQLException e) {
      throw new IllegalStateException("The application's role cannot be prepared", e);
    }
    migrate(owner, role);
    MigratedDatabase database = new MigratedDatabase(location, role);
    RecordedEvents.refuseIfMutable(database.newDataSource(), settings);
    return database;
  }

  /** A source of new connections in the application's role. */
  DataSource newDataSource() {
    return Connections.asApplication(location, role.assumed() ? role.name() : null);
  }

  /**
   * Boot would run Flyway with the application's data source at hand; here that one must not exist
   * before the role does. Each module numbers its migrations in a range of its own, so a later one
   * may bring a lower number.
   */
  private static void migrate(DataSource owner, ApplicationRole role) {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .placeholders(Map.of("rollbook_role", role.name()))
        .outOfOrder(true)
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }

  private static String userName(DatabaseLocation location, Connection owner) throws SQLException {
    String user = Connections.asUser(location).getUser();
    return StringUtils.hasText(user) ? user : owner.getMetaData().getUserName();
  }

  private static void refuseUnfit(Connection connection, DatabaseProperties settings)
      throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_VERSION) {
      throw new StartupRefused(
          "The database server is PostgreSQL " + version + ".",
          "Rollbook needs PostgreSQL " + OLDEST_VERSION + " or newer.");
    }
    try (var statement = connection.createStatement();
        var encoding = statement.executeQuery("SHOW server_encoding")) {
      encoding.next();
      if (!"UTF8".equals(encoding.getString(1))) {
        UnsafeDatabase.refuse(
            "The database stores text as "
                + encoding.getString(1)
                + ", which cannot hold every name.",
            "Create the database with ENCODING 'UTF8'.",
            settings);
      }
    }
  }

  private static void refuseUndurable(DatabaseLocation location, DatabaseProperties settings)
      throws SQLException {
    try (Connection connection = connect(Connections.asUser(location))) {
      Durability.refuseIfMissing(connection, settings);
    }
  }

  private static Connection connect(PGSimpleDataSource dataSource) throws SQLException {
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      String state = e.getSQLState() == null ? "" : e.getSQLState();
      String where =
          String.join(",", dataSource.getServerNames()) + "/" + dataSource.getDatabaseName();
      if (state.startsWith("08")) {
        throw new StartupRefused(
            "The database server at " + where + " cannot be reached: " + e.getMessage(),
            "Check spring.datasource.url, and that the server runs and can be reached from here.");
      }
      if (state.startsWith("28") || state.equals(NO_SUCH_DATABASE)) {
        throw new StartupRefused(
            "The database server at " + where + " does not let this user in: " + e.getMessage(),
            "Check spring.datasource.username, spring.datasource.password (or spring.flyway.user"
                + " and spring.flyway.password) and the name of the database.");
      }
      throw e;
    }
  }
}
