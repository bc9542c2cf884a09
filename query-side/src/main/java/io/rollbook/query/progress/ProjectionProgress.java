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

  /** The projection that lists are read from. */
  public static final String PROFILE_VALUES = "profile-values";

  private static final long POLL_NANOS = Duration.ofMillis(5).toNanos();

  /** A processor that begins anew keeps what it has reached in a token within a token. */
  private static final String POSITION =
      """
      SELECT min(coalesce(content ->> 'globalIndex', content -> 'currentToken' ->> 'globalIndex', '0')::bigint)
      FROM (SELECT convert_from(token, 'UTF8')::jsonb AS content FROM token_entry WHERE processor_name = ?) tokens
      """;

  private final JdbcTemplate jdbc;

  ProjectionProgress(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The position up to which a projection has applied everything; 0 if it has not begun. */
  public long position(String projection) {
    @Nullable Long position = jdbc.queryForObject(POSITION, Long.class, projection);
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
