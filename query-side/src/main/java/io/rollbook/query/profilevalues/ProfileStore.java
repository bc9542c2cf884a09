package io.rollbook.query.profilevalues;

import io.rollbook.participant.Attributes;
import io.rollbook.participant.Consent;
import io.rollbook.participant.Ledger;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.ParticipantStatus;
import io.rollbook.query.progress.Generation;
import io.rollbook.workspace.WorkspaceId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of a whole batch in one statement each. */
@Component
class ProfileStore {

  /** What {@link #participant} reads, for a table that goes by {@code p}. */
  static final String STATE_COLUMNS =
      "p.id, p.workspace_id, p.number, p.version AS row_version, p.created_at, p.updated_at,"
          + " p.state";

  private static final String LOAD =
      "SELECT " + STATE_COLUMNS + " FROM {table} p WHERE p.id = ANY (?)";

  /** Rows as PostgreSQL has them, of a column's values each. */
  private static final String TYPED =
      """
      SELECT id, workspace_id, number, version, listed, erased, status,
        email, last_name, first_name, gender, key, followup_status, search, created_at, updated_at,
        facets::text[], state::jsonb, profile::jsonb
      FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::boolean[], ?::boolean[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
        ?::timestamptz[], ?::text[], ?::text[], ?::text[])
        AS new (id, workspace_id, number, version, listed, erased, status,
          email, last_name, first_name, gender, key, followup_status, search, created_at, updated_at,
          facets, state, profile)
      """;

  /** Equal if and only if the rows are; in which order they can be found by what is no matter. */
  private static final String DIGEST =
      "SELECT 'participant-' || id, md5(ROW(workspace_id, number, version, listed, erased, status,"
          + " email, last_name, first_name, gender, key, followup_status, search, created_at,"
          + " updated_at, (SELECT array_agg(f ORDER BY f) FROM unnest(facets) f), state,"
          + " profile)::text) FROM ";

  /** A row never goes back: of two that write the same participant, the later version stays. */
  private static final String SAVE =
      """
      INSERT INTO {table} AS old (id, workspace_id, number, version, listed, erased, status,
        email, last_name, first_name, gender, key, followup_status, search, created_at, updated_at,
        facets, state, profile)
      %s
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, listed = excluded.listed,
        erased = excluded.erased, status = excluded.status, email = excluded.email,
        last_name = excluded.last_name, first_name = excluded.first_name, gender = excluded.gender,
        key = excluded.key, followup_status = excluded.followup_status, search = excluded.search,
        updated_at = excluded.updated_at, facets = excluded.facets, state = excluded.state,
        profile = excluded.profile
      WHERE old.version < excluded.version
      """
          .formatted(TYPED);

  private final JdbcTemplate jdbc;

  ProfileStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The states of those that have a row. */
  Map<ParticipantId, Participant> load(Generation generation, Set<ParticipantId> ids) {
    Map<ParticipantId, Participant> found = new HashMap<>();
    jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(generation.in(LOAD));
          statement.setArray(1, array(connection, "uuid", ids, ParticipantId::value));
          return statement;
        },
        row -> {
          Participant participant = participant(row);
          found.put(participant.id(), participant);
        });
    return found;
  }

  /** Writes all rows. */
  void save(Generation generation, Collection<ProfileRow> rows) {
    jdbc.update(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(generation.in(SAVE));
          List<Array> columns = columns(connection, rows);
          for (int i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, columns.get(i));
          }
          return statement;
        });
  }

  void remove(Generation generation, ParticipantId id) {
    jdbc.update(generation.in("DELETE FROM {table} WHERE id = ?"), id.value());
  }

  /** A digest of each row that there is, by stream. */
  Map<String, String> digests(Generation generation, Collection<String> streams) {
    Map<String, String> digests = new HashMap<>();
    jdbc.query(
        connection -> {
          PreparedStatement statement =
              connection.prepareStatement(DIGEST + generation.table() + " WHERE id = ANY (?)");
          statement.setArray(
              1, array(connection, "uuid", streams, it -> ParticipantId.ofStream(it).value()));
          return statement;
        },
        row -> {
          digests.put(row.getString(1), row.getString(2));
        });
    return digests;
  }

  /** A digest of each row as it would be, by stream. */
  Map<String, String> digests(Collection<ProfileRow> rows) {
    Map<String, String> digests = new HashMap<>();
    jdbc.query(
        connection -> {
          PreparedStatement statement =
              connection.prepareStatement(DIGEST + '(' + TYPED + ") typed");
          List<Array> columns = columns(connection, rows);
          for (int i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, columns.get(i));
          }
          return statement;
        },
        row -> {
          digests.put(row.getString(1), row.getString(2));
        });
    return digests;
  }

  private static List<Array> columns(Connection connection, Collection<ProfileRow> rows)
      throws SQLException {
    List<Array> columns = new ArrayList<>();
    columns.add(array(connection, "uuid", rows, row -> row.participant().id().value()));
    columns.add(array(connection, "uuid", rows, row -> row.participant().workspaceId().value()));
    columns.add(array(connection, "bigint", rows, row -> row.participant().number()));
    columns.add(array(connection, "bigint", rows, row -> row.participant().version()));
    columns.add(array(connection, "boolean", rows, row -> row.participant().exists()));
    columns.add(array(connection, "boolean", rows, row -> row.participant().erased()));
    columns.add(array(connection, "text", rows, ProfileRow::status));
    columns.add(array(connection, "text", rows, ProfileRow::email));
    columns.add(array(connection, "text", rows, ProfileRow::lastName));
    columns.add(array(connection, "text", rows, ProfileRow::firstName));
    columns.add(array(connection, "text", rows, ProfileRow::gender));
    columns.add(array(connection, "text", rows, ProfileRow::key));
    columns.add(array(connection, "text", rows, ProfileRow::followupStatus));
    columns.add(array(connection, "text", rows, ProfileRow::search));
    columns.add(array(connection, "text", rows, row -> row.participant().createdAt().toString()));
    columns.add(array(connection, "text", rows, row -> row.participant().updatedAt().toString()));
    columns.add(facets(connection, rows));
    columns.add(array(connection, "text", rows, ProfileRow::state));
    columns.add(array(connection, "text", rows, ProfileRow::profile));
    return columns;
  }

  /** Each row's as one text, because {@code unnest} takes arrays of arrays all the way apart. */
  static Array facets(Connection connection, Collection<ProfileRow> rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (ProfileRow row : rows) {
      texts.add(connection.createArrayOf("text", row.facets().toArray()).toString());
    }
    return connection.createArrayOf("text", texts.toArray());
  }

  static <T> Array array(
      Connection connection,
      String type,
      Collection<T> elements,
      Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, elements.stream().map(value).toArray());
  }

  /** The state in a row; of an erased one, what is left of it. */
  static Participant participant(ResultSet row) throws SQLException {
    String state = row.getString("state");
    if (state != null) {
      return ParticipantJson.read(state);
    }
    return new Participant(
        new ParticipantId(row.getObject("id", UUID.class)),
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        row.getLong("number"),
        row.getLong("row_version"),
        ParticipantStatus.ARCHIVED,
        null,
        Attributes.NONE,
        Map.of(),
        Consent.UNSAID,
        Map.of(),
        Map.of(),
        Map.of(),
        Ledger.EMPTY,
        List.of(),
        null,
        0,
        instant(row, "created_at"),
        instant(row, "updated_at"),
        null,
        true);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Timestamp.class).toInstant();
  }
}
