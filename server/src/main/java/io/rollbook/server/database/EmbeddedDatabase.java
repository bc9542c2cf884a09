package io.rollbook.server.database;

import io.rollbook.server.StartupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of Rollbook's own, in the data folder, until it is closed. It is entered as a plain
 * owner who may create roles, just as the documentation asks for a real server, so that what works
 * here works there.
 */
final class EmbeddedDatabase implements Database {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String NAME = "rollbook";

  private final FolderLock lock;
  private final PostgresCluster cluster;
  private final DatabaseLocation location;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedDatabase(FolderLock lock, PostgresCluster cluster, DatabaseLocation location) {
    this.lock = lock;
    this.cluster = cluster;
    this.location = location;
  }

  /**
   * @throws StartupRefused the folder is in use, or PostgreSQL cannot run here
   */
  static EmbeddedDatabase start(DataFolder folder) {
    try {
      FolderLock lock = FolderLock.take(folder);
      try {
        return start(folder, lock);
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded PostgreSQL cannot be set up", e);
    }
  }

  private static EmbeddedDatabase start(DataFolder folder, FolderLock lock)
      throws IOException, SQLException {
    long started = System.nanoTime();
    Path binaries = PostgresBinaries.in(folder.file("postgres-binaries"));
    PostgresCluster cluster = new PostgresCluster(new PostgresCommand(binaries), folder);
    Path passwordFile = folder.file("postgres.password");
    if (!cluster.exists()) {
      OwnerOnly.write(passwordFile, randomPassword());
      cluster.create(passwordFile);
    }
    String superuserPassword = readPassword(passwordFile);
    int port = cluster.start();
    try {
      DatabaseLocation location = setUp(port, superuserPassword);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
      log.info("PostgreSQL runs in {} on port {} after {} ms", folder.path(), port, millis);
      return new EmbeddedDatabase(lock, cluster, location);
    } catch (SQLException | RuntimeException e) {
      cluster.stop();
      throw e;
    }
  }

  /** Gives the owner a new password at every start: it need not be kept. */
  private static DatabaseLocation setUp(int port, String superuserPassword) throws SQLException {
    PGSimpleDataSource superuser = new PGSimpleDataSource();
    superuser.setURL(url(port, "postgres"));
    superuser.setUser(PostgresCluster.SUPERUSER);
    superuser.setPassword(superuserPassword);
    String password = randomPassword();
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      if (isMissing(connection, "SELECT FROM pg_roles WHERE rolname = ?")) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN CREATEROLE");
      }
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
      if (isMissing(connection, "SELECT FROM pg_database WHERE datname = ?")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
    return new DatabaseLocation(url(port, NAME), NAME, password, null, null);
  }

  private static boolean isMissing(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, NAME);
      return !statement.executeQuery().next();
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static String randomPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static String readPassword(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new StartupRefused(
          "The password of the embedded PostgreSQL is gone: there is no file " + file + ".",
          "Bring the file back from a copy of the data folder.");
    }
    return Files.readString(file).strip();
  }

  @Override
  public DatabaseLocation location() {
    return location;
  }

  /** Called after the connections are closed, so it has nobody to wait for. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try (lock) {
      cluster.stop();
    } catch (IOException e) {
      log.warn("The embedded PostgreSQL was left running; the next start will stop it", e);
    }
  }
}
