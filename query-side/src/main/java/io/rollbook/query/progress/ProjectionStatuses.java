package io.rollbook.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells those who run Rollbook how the projections are, on all nodes. */
@Component
public class ProjectionStatuses {

  private static final String LAG =
      "SELECT coalesce((SELECT extract(epoch FROM clock_timestamp() - recorded_at)::float8"
          + " FROM event_log WHERE position = ?), 0)";

  private static final String SEGMENTS =
      "SELECT right(t.processor_name, 1), t.segment, t.owner, "
          + ProjectionProgress.INDEX
          + ", t.timestamp FROM token_entry t, LATERAL (SELECT convert_from(t.token, 'UTF8')::jsonb"
          + " AS content) token WHERE t.processor_name IN (? || '-a', ? || '-b') ORDER BY 1, 2";

  private static final String ERRORS =
      "SELECT right(processor, 1), node, error, since FROM projection_error"
          + " WHERE processor IN (? || '-a', ? || '-b') ORDER BY 1, 2";

  private static final String PARKED =
      "SELECT count(*) FROM dead_letter_entry WHERE processing_group IN (? || '-a', ? || '-b')";

  private final JdbcTemplate jdbc;
  private final ProjectionProgress progress;
  private final Generations generations;

  ProjectionStatuses(JdbcTemplate jdbc, ProjectionProgress progress, Generations generations) {
    this.jdbc = jdbc;
    this.progress = progress;
    this.generations = generations;
  }

  /** Whether there is a projection of this name. */
  public boolean isKnown(String name) {
    return Projections.ALL.contains(name);
  }

  public List<ProjectionStatus> all() {
    return Projections.ALL.stream().map(this::of).toList();
  }

  /** One that is known. */
  public ProjectionStatus of(String name) {
    // The head last: what is applied is never ahead of it.
    long position = progress.position(name);
    long head = number("SELECT coalesce(max(position), 0) FROM event_log");
    double lag = Objects.requireNonNull(jdbc.queryForObject(LAG, Double.class, position + 1));
    return new ProjectionStatus(
        name,
        generations.serving(name).slot(),
        position,
        head,
        Math.max(0, lag),
        jdbc.query(SEGMENTS, ProjectionStatuses::segment, name, name),
        jdbc.query(ERRORS, ProjectionStatuses::failure, name, name),
        number(PARKED, name, name));
  }

  private long number(String sql, Object... parameters) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, parameters));
  }

  private static ProjectionStatus.Segment segment(ResultSet row, int number) throws SQLException {
    return new ProjectionStatus.Segment(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getLong(4),
        Instant.parse(row.getString(5)));
  }

  private static ProjectionStatus.Failure failure(ResultSet row, int number) throws SQLException {
    return new ProjectionStatus.Failure(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }
}
