package io.rollbook.server.erasure;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** All that stands in a database. */
final class Dump {

  private Dump() {}

  /**
   * The columns, as {@code table.column}, of which any row holds one of these texts in any case.
   */
  static Set<String> columnsWith(DataSource database, List<String> texts) throws SQLException {
    List<String> wanted = texts.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    Set<String> found = new TreeSet<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        search(table, statement, wanted, found);
      }
    }
    return found;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)"
                + " FROM information_schema.tables"
                + " WHERE table_schema NOT IN ('pg_catalog', 'information_schema')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static void search(
      String table, Statement statement, List<String> wanted, Set<String> found)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          String text = text(rows, column);
          if (wanted.stream().anyMatch(text::contains)) {
            found.add(table + '.' + rows.getMetaData().getColumnName(column));
          }
        }
      }
    }
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    boolean binary = rows.getMetaData().getColumnTypeName(column).equals("bytea");
    byte[] bytes = binary ? rows.getBytes(column) : null;
    String text =
        bytes == null ? rows.getString(column) : new String(bytes, StandardCharsets.UTF_8);
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
