package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.NewEvent;
import io.rollbook.eventlog.SnapshotStore;
import java.util.Optional;
import javax.sql.DataSource;

/** One row a stream in the table {@code snapshot}. */
public final class PostgresSnapshotStore implements SnapshotStore {

  private final Queries queries;

  /** Takes connections from {@code pool}, which must act as the application's role. */
  public PostgresSnapshotStore(DataSource pool) {
    this.queries = new Queries(pool);
  }

  @Override
  public Optional<NewEvent> latest(String stream) {
    return queries.first(
        "SELECT " + EventColumns.select("s") + " FROM snapshot s WHERE s.stream = ?",
        statement -> statement.setString(1, stream),
        EventColumns::read);
  }

  @Override
  public void store(NewEvent snapshot) {
    queries.update(
        "INSERT INTO snapshot ("
            + EventColumns.LIST
            + """
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (stream) DO UPDATE SET
              event_id = excluded.event_id, version = excluded.version, type = excluded.type,
              revision = excluded.revision, payload = excluded.payload, metadata = excluded.metadata,
              occurred_at = excluded.occurred_at, scope = excluded.scope, subject = excluded.subject,
              sealed = excluded.sealed
            WHERE snapshot.version <= excluded.version
            """,
        statement -> EventColumns.set(statement, snapshot));
  }

  @Override
  public void delete(String stream) {
    queries.update(
        "DELETE FROM snapshot WHERE stream = ?", statement -> statement.setString(1, stream));
  }
}
