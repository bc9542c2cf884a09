package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomFieldId;
import io.rollbook.participant.Participant;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.GenerationLock;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Shows the values of a field as its definition has it now, in the rows of all participants who
 * have one.
 */
@Component
class ProfileRelabelling {

  private static final int CHUNK = 1_000;

  private static final String ROWS =
      "SELECT "
          + ProfileStore.STATE_COLUMNS
          + " FROM {table} p WHERE p.listed AND p.facets @> ARRAY[?::text]";

  /** Rows that show the value right already are left alone. */
  private static final String UPDATE =
      """
      UPDATE {table} AS old SET facets = new.facets::text[], profile = new.profile::jsonb
      FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[]) AS new (id, version, facets, profile)
      WHERE old.id = new.id AND old.version = new.version
        AND (old.facets <> new.facets::text[] OR old.profile <> new.profile::jsonb)
      """;

  private final JdbcTemplate jdbc;
  private final GenerationLock lock;

  ProfileRelabelling(JdbcTemplate jdbc, GenerationLock lock) {
    this.jdbc = jdbc;
    this.lock = lock;
  }

  /**
   * Keeps relabelling away until the transaction ends. To be called before definitions are read:
   * rows that are written with older ones are then there when it begins.
   */
  void holdOff(Generation generation) {
    lock.share(generation);
  }

  /** Waits for all who hold off, and lets nobody else do so until the transaction ends. */
  void awaitOthers(Generation generation) {
    lock.take(generation);
  }

  /** Rewrites the rows. They pass through memory in chunks, within one transaction. */
  void relabel(Generation generation, CustomFieldId field, FieldDefinitions definitions) {
    List<Participant> chunk = new ArrayList<>();
    jdbc.query(
        connection -> {
          PreparedStatement rows = connection.prepareStatement(generation.in(ROWS));
          rows.setFetchSize(CHUNK);
          rows.setString(1, Facets.customField(field.number()));
          return rows;
        },
        row -> {
          chunk.add(ProfileStore.participant(row));
          if (chunk.size() == CHUNK) {
            update(generation, chunk, definitions);
            chunk.clear();
          }
        });
    update(generation, chunk, definitions);
  }

  private void update(
      Generation generation, List<Participant> chunk, FieldDefinitions definitions) {
    if (chunk.isEmpty()) {
      return;
    }
    List<ProfileRow> rows =
        chunk.stream().map(it -> ProfileRow.of(it, definitions.of(it))).toList();
    jdbc.update(
        connection -> {
          PreparedStatement update = connection.prepareStatement(generation.in(UPDATE));
          update.setArray(
              1, ProfileStore.array(connection, "uuid", rows, it -> it.participant().id().value()));
          update.setArray(
              2, ProfileStore.array(connection, "bigint", rows, it -> it.participant().version()));
          update.setArray(3, ProfileStore.facets(connection, rows));
          update.setArray(4, ProfileStore.array(connection, "text", rows, ProfileRow::profile));
          return update;
        });
  }
}
