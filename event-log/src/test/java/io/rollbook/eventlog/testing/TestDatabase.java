package io.rollbook.eventlog.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated database with an owner that is no superuser but may create roles, and a role for the
 * application that may only do what the migrations grant.
 */
public final class TestDatabase implements AutoCloseable {

  private final String url;
  private final String ownerRole;
  private final String appRole;
  private final HikariDataSource appPool;

  private TestDatabase(String url, String ownerRole, String appRole) {
    this.url = url;
    this.ownerRole = ownerRole;
    this.appRole = appRole;
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(app());
    pool.setMaximumPoolSize(10);
    pool.setMinimumIdle(0);
    // The role does not exist yet.
    pool.setInitializationFailTimeout(-1);
    this.appPool = new HikariDataSource(pool);
  }

  /**
   * Creates the database and its roles on a server; {@code number} tells it from the server's
   * others.
   */
  public static TestDatabase create(EmbeddedPostgres server, int number) {
    String name = "test_" + number;
    String owner = "test_owner_" + number;
    String app = "test-app-" + number;
    execute(
        server.getPostgresDatabase(),
        "CREATE ROLE " + owner + " LOGIN CREATEROLE",
        "CREATE DATABASE " + name + " OWNER " + owner);
    TestDatabase database = new TestDatabase(server.getJdbcUrl(owner, name), owner, app);
    execute(database.owner(), "CREATE ROLE \"" + app + "\"", "GRANT \"" + app + "\" TO " + owner);
    Flyway.configure()
        .dataSource(database.owner())
        .locations("classpath:db/migration")
        .placeholders(Map.of("rollbook_role", app))
        .load()
        .migrate();
    return database;
  }

  /** Connections as the owner, who may do everything in this database; no pool. */
  public DataSource owner() {
    return source("");
  }

  /** Connections that act as the application's role; no pool. */
  public DataSource app() {
    return source("-c role=" + appRole);
  }

  /** A pool of ten connections that act as the application's role; closed with the database. */
  public DataSource appPool() {
    return appPool;
  }

  /** The name of the application's role; needs quotes in SQL. */
  public String appRole() {
    return appRole;
  }

  /** The name of the owner. */
  public String ownerRole() {
    return ownerRole;
  }

  /** Connects as the owner. */
  public String jdbcUrl() {
    return url;
  }

  private DataSource source(String options) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setOptions(options);
    return source;
  }

  /** Executes statements one by one, each in a transaction of its own. */
  public static void execute(DataSource source, String... statements) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes the pool; the database goes with the server. */
  @Override
  public void close() {
    appPool.close();
  }
}
