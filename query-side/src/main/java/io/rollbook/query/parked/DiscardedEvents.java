package io.rollbook.query.parked;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds out what was given up, with one statement for all streams of a batch: whether an event is
 * to be passed over must be known before it is folded, as also one that can be read may have been
 * given up.
 */
@Component
public class DiscardedEvents {

  private static final String DISCARDED =
      "SELECT stream, version FROM discarded_event WHERE projection = ?";

  private final JdbcTemplate jdbc;

  DiscardedEvents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Of these streams. */
  public Discarded of(String projection, Collection<String> streams) {
    return streams.isEmpty()
        ? new Discarded(Map.of())
        : read(" AND stream = ANY (?::text[])", projection, streams.toArray(String[]::new));
  }

  /** Of the streams behind {@code after} up to {@code last}; null: without that bound. */
  public Discarded between(String projection, @Nullable String after, @Nullable String last) {
    String behind = after == null ? "" : after;
    return last == null
        ? read(" AND stream > ?", projection, behind)
        : read(" AND stream > ? AND stream <= ?", projection, behind, last);
  }

  private Discarded read(String where, Object... parameters) {
    Map<String, Set<Long>> versions = new HashMap<>();
    jdbc.query(
        DISCARDED + where,
        row -> {
          versions.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getLong(2));
        },
        parameters);
    return new Discarded(versions);
  }
}
