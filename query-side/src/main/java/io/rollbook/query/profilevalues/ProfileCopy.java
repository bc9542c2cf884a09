package io.rollbook.query.profilevalues;

import io.rollbook.participant.Participant;
import io.rollbook.query.progress.Generation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Writes rows that are not there yet, by COPY: much faster than statements. */
final class ProfileCopy {

  private static final String COPY =
      "COPY {table} (id, workspace_id, number, version, listed, erased, status, email, last_name,"
          + " first_name, gender, key, followup_status, search, created_at, updated_at, facets,"
          + " state, profile) FROM STDIN";

  private final DataSource dataSource;

  ProfileCopy(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Writes, within the present transaction. */
  void write(Generation generation, List<ProfileRow> rows) {
    StringBuilder text = new StringBuilder(rows.size() * 2_048);
    rows.forEach(row -> append(row, text));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(generation.in(COPY), new ByteArrayInputStream(bytes));
    } catch (SQLException e) {
      throw Objects.requireNonNull(
          new SQLExceptionSubclassTranslator().translate("Writing rows", null, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  static void append(ProfileRow row, StringBuilder text) {
    Participant participant = row.participant();
    text.append(participant.id().value()).append('\t');
    text.append(participant.workspaceId().value()).append('\t');
    text.append(participant.number()).append('\t');
    text.append(participant.version()).append('\t');
    text.append(participant.exists()).append('\t');
    text.append(participant.erased()).append('\t');
    field(row.status(), text);
    field(row.email(), text);
    field(row.lastName(), text);
    field(row.firstName(), text);
    field(row.gender(), text);
    field(row.key(), text);
    field(row.followupStatus(), text);
    field(row.search(), text);
    text.append(participant.createdAt()).append('\t');
    text.append(participant.updatedAt()).append('\t');
    field(array(row.facets()), text);
    field(row.state(), text);
    field(row.profile(), text);
    text.setCharAt(text.length() - 1, '\n');
  }

  private static void field(@Nullable String value, StringBuilder text) {
    if (value == null) {
      text.append("\\N\t");
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c);
      }
    }
    text.append('\t');
  }

  private static String array(List<String> elements) {
    StringBuilder array = new StringBuilder("{");
    for (String element : elements) {
      array.append(array.length() == 1 ? "\"" : ",\"");
      for (int i = 0; i < element.length(); i++) {
        char c = element.charAt(i);
        if (c == '"' || c == '\\') {
          array.append('\\');
        }
        array.append(c);
      }
      array.append('"');
    }
    return array.append('}').toString();
  }
}
