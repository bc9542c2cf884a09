package io.rollbook.query.progress;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells how far a projection is, from the tokens that its rows are committed with: on whichever
 * node it runs, what the token covers can be read.
 */
@Component
public class ProjectionProgress {

  /** A processor that begins anew keeps what it has reached in a token within a token. */
  static final String INDEX =
      "coalesce(content ->> 'globalIndex', content -> 'currentToken' ->> 'globalIndex',"
          + " '0')::bigint";

  private static final long POLL_NANOS = Duration.ofMillis(5).toNanos();

  private static final String TOKENS =
      "SELECT min("
          + INDEX
          + ") FROM (SELECT convert_from(t.token, 'UTF8')::jsonb AS content FROM token_entry t"
          + " WHERE t.processor_name = ";

  private static final String SERVING =
      TOKENS
          + "(SELECT g.projection || '-' || g.slot FROM projection_generation g"
          + " WHERE g.projection = ? AND g.serving)) tokens";

  private static final String PROCESSOR = TOKENS + "?) tokens";

  private final JdbcTemplate jdbc;

  ProjectionProgress(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The position up to which the generation of a projection that serves has applied everything; 0
   * if it has not begun. Never goes back, also when another generation comes to serve.
   */
  public long position(String projection) {
    return query(SERVING, projection);
  }

  /** The position up to which one processor has applied everything; 0 if it has not begun. */
  public long positionOf(String processor) {
    return query(PROCESSOR, processor);
  }

  private long query(String sql, String name) {
    @Nullable Long position = jdbc.queryForObject(sql, Long.class, name);
    return position == null ? 0 : position;
  }

  /**
   * Waits at most {@code patience} until a projection has applied everything up to a position;
   * whether it has.
   */
  public boolean reaches(String projection, long position, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (position(projection) < position) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return true;
  }
}
