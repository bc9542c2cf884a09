package io.rollbook.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One embedded server, and as many databases in it as a test class wants. */
public final class FreshDatabases implements AutoCloseable {

  private static final String PASSWORD = "not-a-secret-7";

  private final EmbeddedDatabase server;
  private final JdbcTemplate superuser;
  private final AtomicInteger count = new AtomicInteger();

  private FreshDatabases(EmbeddedDatabase server, JdbcTemplate superuser) {
    this.server = server;
    this.superuser = superuser;
  }

  /** Starts the server in a folder that is not there yet. */
  public static FreshDatabases in(Path path) throws IOException {
    DataFolder folder = new DataFolder(path);
    EmbeddedDatabase server = EmbeddedDatabase.start(folder);
    String password = Files.readString(folder.file("postgres.password"));
    String url = server.location().url();
    return new FreshDatabases(
        server,
        new JdbcTemplate(
            Connections.asUser(new DatabaseLocation(url, "postgres", password, null, null))));
  }

  /** An empty database with all tables, seen through the application's role. */
  public DataSource migrated() {
    DatabaseLocation owner = ownedBy(createUser("CREATEROLE"), "");
    return MigratedDatabase.prepare(owner, new DatabaseProperties(null, false)).newDataSource();
  }

  JdbcTemplate superuser() {
    return superuser;
  }

  /**
   * @param rights as CREATE ROLE has them
   */
  String createUser(String rights) {
    String user = "user" + count.incrementAndGet();
    superuser.execute("CREATE ROLE %s LOGIN %s PASSWORD '%s'".formatted(user, rights, PASSWORD));
    return user;
  }

  /**
   * @param options as CREATE DATABASE has them
   */
  DatabaseLocation ownedBy(String user, String options) {
    String database = "db" + count.incrementAndGet();
    superuser.execute("CREATE DATABASE %s OWNER %s %s".formatted(database, user, options));
    return new DatabaseLocation(url(database), user, PASSWORD, null, null);
  }

  /** The same database, but the application enters as another user than its owner. */
  static DatabaseLocation usedBy(String user, DatabaseLocation owned) {
    return new DatabaseLocation(owned.url(), user, PASSWORD, owned.user(), PASSWORD);
  }

  private String url(String database) {
    String url = server.location().url();
    return url.substring(0, url.lastIndexOf('/') + 1) + database;
  }

  @Override
  public void close() {
    server.close();
  }
}
