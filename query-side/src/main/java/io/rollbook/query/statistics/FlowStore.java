package io.rollbook.query.statistics;

import io.rollbook.participant.ParticipantStatus;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.GenerationLock;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts flows: one row for each day and kind of flow, in several parts. */
@Component
class FlowStore {

  /** Always in the same order, so that two who count the same never wait for one another. */
  private static final String ADD =
      """
      INSERT INTO {table} AS old (workspace_id, day, kind, from_status, to_status, part, number)
      SELECT * FROM unnest(?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::bigint[])
      ON CONFLICT (workspace_id, day, kind, from_status, to_status, part)
      DO UPDATE SET number = old.number + excluded.number
      """;

  private static final String COUNT = "SELECT coalesce(sum(number), 0) FROM {table} WHERE kind = ?";

  private static final String COUNTED =
      "SELECT coalesce(sum(number), 0) FROM {table} WHERE workspace_id = ? AND day = ? AND kind = ?"
          + " AND from_status = ? AND to_status = ?";

  private final JdbcTemplate jdbc;
  private final GenerationLock lock;

  FlowStore(JdbcTemplate jdbc, GenerationLock lock) {
    this.jdbc = jdbc;
    this.lock = lock;
  }

  /**
   * Keeps discarding away until the transaction ends. To be called before it is known what was
   * discarded: then all that an event comes to is counted, or nothing.
   */
  void holdOffDiscards(Generation generation) {
    lock.share(generation);
  }

  /** Waits for all who count, and lets nobody else count until the transaction ends. */
  void awaitOthers(Generation generation) {
    lock.take(generation);
  }

  /**
   * Counts, within the present transaction.
   *
   * @param part who counts in a part of one's own waits for nobody
   * @param sign 1, or -1 for flows that had been counted
   */
  void add(Generation generation, int part, Collection<Flow> flows, int sign) {
    if (flows.isEmpty()) {
      return;
    }
    Map<String, List<Flow>> cells =
        flows.stream()
            .collect(Collectors.groupingBy(Flow::toString, TreeMap::new, Collectors.toList()));
    List<Flow> each = cells.values().stream().map(List::getFirst).toList();
    jdbc.update(
        connection -> {
          PreparedStatement add = connection.prepareStatement(generation.in(ADD));
          add.setArray(1, array(connection, "uuid", each, it -> it.workspace().value()));
          add.setArray(2, array(connection, "text", each, it -> it.day().toString()));
          add.setArray(3, array(connection, "text", each, it -> it.kind().name()));
          add.setArray(4, array(connection, "text", each, it -> label(it.from())));
          add.setArray(5, array(connection, "text", each, it -> label(it.to())));
          add.setArray(6, array(connection, "integer", each, _ -> part));
          add.setArray(
              7, array(connection, "bigint", cells.values(), it -> (long) sign * it.size()));
          return add;
        });
  }

  long count(Generation generation, Flow.Kind kind) {
    return Objects.requireNonNull(
        jdbc.queryForObject(generation.in(COUNT), Long.class, kind.name()));
  }

  /** How many flows like this one were counted. */
  long count(Generation generation, Flow flow) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            generation.in(COUNTED),
            Long.class,
            flow.workspace().value(),
            flow.day(),
            flow.kind().name(),
            label(flow.from()),
            label(flow.to())));
  }

  private static String label(@Nullable ParticipantStatus status) {
    return status == null ? "" : status.label();
  }

  private static <T> Array array(
      Connection connection, String type, Collection<T> elements, Function<T, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, elements.stream().map(value).toArray());
  }
}
