package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.ProjectionProgress;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells up to where a generation has applied a stream, also while it is being made. */
@Component
public class AppliedStreams {

  /** Of the segment that the stream is in. */
  private static final String LOADED =
      """
      SELECT coalesce(max(r.head), 0) FROM projection_rebuild r
      JOIN projection_rebuild_segment s ON s.rebuild = r.id
      WHERE r.open AND r.projection = ? AND r.slot = ? AND (s.last IS NULL OR s.last >= ?)
        AND (s.done OR s.reached >= ?)
        AND NOT EXISTS (SELECT FROM projection_rebuild_segment earlier
          WHERE earlier.rebuild = r.id AND earlier.segment < s.segment AND earlier.last >= ?)
      """;

  private final JdbcTemplate jdbc;

  private final ProjectionProgress progress;

  AppliedStreams(JdbcTemplate jdbc, ProjectionProgress progress) {
    this.jdbc = jdbc;
    this.progress = progress;
  }

  /** The position; 0 if nothing of the stream is applied. */
  public long position(Generation generation, String stream) {
    long followed = progress.positionOf(generation.processor());
    return followed > 0
        ? followed
        : Objects.requireNonNull(
            jdbc.queryForObject(
                LOADED,
                Long.class,
                generation.projection(),
                generation.slot(),
                stream,
                stream,
                stream));
  }
}
