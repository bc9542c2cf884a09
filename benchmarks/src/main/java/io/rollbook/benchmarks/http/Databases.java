package io.rollbook.benchmarks.http;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** One PostgreSQL, as durable as in production, with a database for each that is measured. */
final class Databases implements AutoCloseable {

  private static final String USER = "postgres";

  private final EmbeddedPostgres server;

  private Databases(EmbeddedPostgres server) {
    this.server = server;
  }

  static Databases start() throws IOException {
    return new Databases(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "400")
            .start());
  }

  void createIfAbsent(String name) {
    DataSource all = server.getPostgresDatabase();
    if (texts(all, "SELECT datname FROM pg_database WHERE datname = '" + name + "'").isEmpty()) {
      execute(all, "CREATE DATABASE " + name);
    }
  }

  DataSource of(String name) {
    return server.getDatabase(USER, name);
  }

  /** How a service of Spring Boot is told of the database. */
  Map<String, String> environment(String name) {
    return Map.of(
        "SPRING_DATASOURCE_URL",
        "jdbc:postgresql://localhost:" + server.getPort() + '/' + name,
        "SPRING_DATASOURCE_USERNAME",
        USER,
        "SPRING_DATASOURCE_PASSWORD",
        USER);
  }

  int port() {
    return server.getPort();
  }

  static void execute(DataSource database, String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of each row. */
  static List<String> texts(DataSource database, String sql) {
    List<String> texts = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
