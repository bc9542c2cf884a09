package io.rollbook.eventlog.postgres;

import io.rollbook.eventlog.ClaimKey;
import io.rollbook.eventlog.DataKey;
import io.rollbook.eventlog.IdempotentOutcome;
import io.rollbook.eventlog.RecordedEvent;
import io.rollbook.eventlog.ScopeRange;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the log, its claims and its idempotency keys. */
final class LogReader {

  static final String HEAD = "SELECT coalesce(max(position), 0) FROM event_log";

  private static final String RECORDED = EventRows.columns("l");

  /** The running sum needs no payload but its length, which is known without fetching it. */
  private static final String AFTER =
      "SELECT "
          + RECORDED
          + " FROM (SELECT *, sum(octet_length(payload) + octet_length(metadata)"
          + " + coalesce(octet_length(sealed), 0)) OVER (ORDER BY"
          + " position ROWS UNBOUNDED PRECEDING) AS bytes, ? AS start FROM (SELECT * FROM event_log"
          + " WHERE position > ? ORDER BY position LIMIT ?) page) l WHERE bytes <= ? OR"
          + " position = start + 1 ORDER BY position";

  private static final String STREAM =
      "SELECT "
          + StreamRows.columns("l", "?")
          + " FROM event_log l WHERE stream = ? AND version >= ? ORDER BY stream, version LIMIT ?";

  private static final String STREAMS =
      "SELECT "
          + StreamRows.columns("l", "0")
          + " FROM event_log l WHERE stream = ANY (?) ORDER BY stream COLLATE \"C\", version";

  private static final String SHARERS =
      """
      SELECT asked.place, held.stream COLLATE "C"
      FROM unnest(?, ?, ?) WITH ORDINALITY AS asked(scope, namespace, digest, place)
      JOIN shared_claim held
        ON held.scope = asked.scope AND held.namespace = asked.namespace AND held.digest = asked.digest
      ORDER BY 1, 2
      """;

  private record Share(int place, String stream) {}

  private final Queries queries;
  private final PostgresEventLogSettings settings;

  LogReader(Queries queries, PostgresEventLogSettings settings) {
    this.queries = queries;
    this.settings = settings;
  }

  long head() {
    return queries.first(HEAD, _ -> {}, row -> row.getLong(1)).orElse(0L);
  }

  List<RecordedEvent> readAfter(long position, int limit) {
    return queries.list(
        AFTER,
        statement -> {
          statement.setLong(1, position);
          statement.setLong(2, position);
          statement.setInt(3, limit);
          statement.setLong(4, settings.readBytes());
        },
        EventRows::read);
  }

  List<RecordedEvent> readStream(String stream, long fromVersion, int limit) {
    return queries.list(
        STREAM,
        statement -> {
          statement.setLong(1, fromVersion);
          statement.setString(2, stream);
          statement.setLong(3, fromVersion);
          statement.setInt(4, limit);
        },
        new StreamRows()::read);
  }

  List<RecordedEvent> readScope(ScopeRange range) {
    boolean allTypes = range.types().isEmpty();
    return queries.list(
        "SELECT "
            + RECORDED
            + " FROM event_log l WHERE scope = ? AND position > ? AND position <= ?"
            + (allTypes ? "" : " AND type = ANY (?)")
            + " ORDER BY position"
            + (range.newestFirst() ? " DESC" : "")
            + " LIMIT "
            + range.limit(),
        statement -> {
          statement.setString(1, range.scope());
          statement.setLong(2, range.after());
          statement.setLong(3, range.upTo());
          if (!allTypes) {
            statement.setArray(4, array(statement, "text", range.types().toArray()));
          }
        },
        EventRows::read);
  }

  byte @Nullable [] hashOf(String stream, long version) {
    return queries
        .first(
            "SELECT hash FROM event_log WHERE stream = ? AND version = ?",
            statement -> {
              statement.setString(1, stream);
              statement.setLong(2, version);
            },
            row -> row.getBytes(1))
        .orElse(null);
  }

  Map<String, byte[]> keysOf(Collection<String> subjects) {
    Map<String, byte[]> keys = new HashMap<>();
    queries
        .list(
            "SELECT subject, wrapped FROM personal_key WHERE subject = ANY (?)",
            statement -> statement.setArray(1, array(statement, "text", subjects.toArray())),
            row -> new DataKey(row.getString(1), row.getBytes(2)))
        .forEach(key -> keys.put(key.subject(), key.wrapped()));
    return keys;
  }

  List<RecordedEvent> readStreams(Collection<String> streams) {
    return queries.list(
        STREAMS,
        statement -> statement.setArray(1, array(statement, "text", streams.toArray())),
        new StreamRows()::read);
  }

  OptionalLong lastVersion(String stream) {
    return queries
        .first(
            "SELECT version FROM event_log WHERE stream = ? ORDER BY stream, version DESC LIMIT 1",
            statement -> statement.setString(1, stream),
            row -> row.getLong(1))
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Positions have no holes and are recorded in order, so halving finds it without an index on the
   * time.
   */
  long positionBefore(Instant instant) {
    long before = 0;
    long notBefore = head() + 1;
    while (notBefore - before > 1) {
      long middle = before + (notBefore - before) / 2;
      if (recordedAt(middle).isBefore(instant)) {
        before = middle;
      } else {
        notBefore = middle;
      }
    }
    return before;
  }

  private Instant recordedAt(long position) {
    return queries
        .first(
            "SELECT recorded_at FROM event_log WHERE position = ?",
            statement -> statement.setLong(1, position),
            row -> EventColumns.instant(row, 1))
        .orElseThrow(() -> new IllegalStateException("The log has a hole at " + position));
  }

  Optional<String> holderOf(ClaimKey claim) {
    return queries.first(
        "SELECT stream FROM claim WHERE scope = ? AND namespace = ? AND digest = ?",
        statement -> {
          statement.setString(1, claim.scope());
          statement.setString(2, claim.namespace());
          statement.setBytes(3, claim.digest());
        },
        row -> row.getString(1));
  }

  List<String> holdersIn(String scope, String namespace) {
    return queries.list(
        "SELECT DISTINCT stream COLLATE \"C\" FROM claim WHERE scope = ? AND namespace = ? ORDER BY"
            + " 1",
        statement -> {
          statement.setString(1, scope);
          statement.setString(2, namespace);
        },
        row -> row.getString(1));
  }

  List<List<String>> sharersOf(List<ClaimKey> claims) {
    List<List<String>> sharers = new ArrayList<>();
    claims.forEach(_ -> sharers.add(new ArrayList<>()));
    queries
        .list(
            SHARERS,
            statement -> {
              String[] scopes = claims.stream().map(ClaimKey::scope).toArray(String[]::new);
              String[] names = claims.stream().map(ClaimKey::namespace).toArray(String[]::new);
              byte[][] digests = claims.stream().map(ClaimKey::digest).toArray(byte[][]::new);
              statement.setArray(1, array(statement, "text", scopes));
              statement.setArray(2, array(statement, "text", names));
              statement.setArray(3, array(statement, "bytea", digests));
            },
            row -> new Share(row.getInt(1) - 1, row.getString(2)))
        .forEach(share -> sharers.get(share.place()).add(share.stream()));
    return sharers;
  }

  private static Array array(PreparedStatement statement, String type, Object[] values)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, values);
  }

  Optional<IdempotentOutcome> outcomeOf(String scope, byte[] keyDigest) {
    return queries.first(
        "SELECT request_digest, stream, version, position FROM idempotency"
            + " WHERE scope = ? AND key_digest = ?",
        statement -> {
          statement.setString(1, scope);
          statement.setBytes(2, keyDigest);
        },
        row ->
            new IdempotentOutcome(
                row.getBytes(1), row.getString(2), row.getLong(3), row.getLong(4)));
  }

  /** Deletes in portions, so that no transaction is long and no lock is held for long. */
  int purgeIdempotency(Instant olderThan) {
    int total = 0;
    int deleted;
    do {
      deleted =
          queries.update(
              """
              DELETE FROM idempotency WHERE (scope, key_digest) IN (
                SELECT scope, key_digest FROM idempotency
                WHERE recorded_at < ? ORDER BY recorded_at LIMIT 1000)
              """,
              statement -> statement.setObject(1, EventColumns.timestamp(olderThan)));
      total += deleted;
    } while (deleted > 0);
    return total;
  }
}
