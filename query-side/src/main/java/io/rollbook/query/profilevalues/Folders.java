package io.rollbook.query.profilevalues;

import io.rollbook.query.progress.ProjectionProgress;
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
class Folders {

  private static final String DISCARDED =
      "SELECT stream, version FROM discarded_event WHERE projection = ?";

  private final JdbcTemplate jdbc;

  Folders(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** For these streams. */
  Folder of(Collection<String> streams) {
    return streams.isEmpty()
        ? new Folder(Map.of())
        : read(" AND stream = ANY (?::text[])", (Object) streams.toArray(String[]::new));
  }

  /** For the streams behind {@code after} up to {@code last}; null: without that bound. */
  Folder between(@Nullable String after, @Nullable String last) {
    String behind = after == null ? "" : after;
    return last == null
        ? read(" AND stream > ?", behind)
        : read(" AND stream > ? AND stream <= ?", behind, last);
  }

  private Folder read(String where, Object... parameters) {
    Object[] all = new Object[parameters.length + 1];
    all[0] = ProjectionProgress.PROFILE_VALUES;
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    Map<String, Set<Long>> discarded = new HashMap<>();
    jdbc.query(
        DISCARDED + where,
        row -> {
          discarded.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getLong(2));
        },
        all);
    return new Folder(discarded);
  }
}
