package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.LogUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs single statements, each on a connection of its own. */
final class Queries {

  /** Sets a statement's parameters. */
  @FunctionalInterface
  interface Parameters {
    void setOn(PreparedStatement statement) throws SQLException;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource pool;

  Queries(DataSource pool) {
    this.pool = pool;
  }

  <T> List<T> list(String sql, Parameters parameters, Row<T> row) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.setOn(statement);
      List<T> result = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          result.add(row.read(rows));
        }
      }
      return result;
    } catch (SQLException e) {
      throw new LogUnavailable("The event log cannot be read", e);
    }
  }

  <T> Optional<T> first(String sql, Parameters parameters, Row<T> row) {
    return list(sql, parameters, row).stream().findFirst();
  }

  int update(String sql, Parameters parameters) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.setOn(statement);
      int rows = statement.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      return rows;
    } catch (SQLException e) {
      throw new LogUnavailable("The event log cannot be written", e);
    }
  }
}
