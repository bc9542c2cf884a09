package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.ProjectionProgress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What is done to the tables of a projection as a whole. All but {@link #index} need a transaction,
 * and none of them waits for readers for long: who waits for a reader lets others wait behind.
 */
@Component
class GenerationTables {

  private static final Duration FOR_THE_LAST_EVENTS = Duration.ofSeconds(2);

  private static final String TOKEN =
      """
      INSERT INTO token_entry (processor_name, segment, token, token_type, timestamp)
      VALUES (?, 0, convert_to(jsonb_build_object('globalIndex', ?::bigint)::text, 'UTF8'),
        'org.axonframework.eventhandling.GlobalSequenceTrackingToken', to_char(now() AT TIME ZONE 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      """;

  private final JdbcTemplate jdbc;
  private final DataSource dataSource;
  private final ProjectionProgress progress;

  GenerationTables(JdbcTemplate jdbc, DataSource dataSource, ProjectionProgress progress) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.progress = progress;
  }

  /** Whether the processor is to run, on whichever node. */
  void feed(Generation generation, boolean fed) {
    jdbc.update(
        "UPDATE projection_generation SET fed = ? WHERE projection = ? AND slot = ?",
        fed,
        generation.projection(),
        generation.slot());
  }

  /** Lets a processor begin behind a position. */
  void follow(Generation generation, long position) {
    jdbc.update(TOKEN, generation.processor(), position);
    feed(generation, true);
  }

  /** Takes a generation away that does not serve, with all that belongs to it. */
  void empty(Generation generation) {
    waitBriefly();
    feed(generation, false);
    // The token first, as a batch writes it first; a batch without its token writes nothing.
    jdbc.update("DELETE FROM token_entry WHERE processor_name = ?", generation.processor());
    jdbc.update("DELETE FROM dead_letter_entry WHERE processing_group = ?", generation.processor());
    jdbc.update("DELETE FROM projection_error WHERE processor = ?", generation.processor());
    call("empty", generation);
  }

  /** Takes as long as it takes. */
  void index(Generation generation) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(named("index", generation))) {
      connection.setNetworkTimeout(Runnable::run, 0);
      statement.setString(1, generation.slot());
      statement.execute();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IndexingFailed(e);
    }
  }

  /** Indexes cannot be made, or the connection broke. */
  static final class IndexingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexingFailed(SQLException cause) {
      super(cause);
    }
  }

  /**
   * Lets everybody read another generation from the end of the transaction on. The one that serves
   * is held where it is, until the other one is as far: who has waited for a position finds it.
   *
   * @throws CannotAcquireLockException if that takes too long; another time it will not
   */
  void serve(Generation generation) {
    waitBriefly();
    Long served =
        jdbc.queryForObject(
            "SELECT count(*) FROM (SELECT FROM token_entry WHERE processor_name = ? FOR UPDATE)"
                + " held",
            Long.class,
            generation.other().processor());
    Objects.requireNonNull(served);
    long position = progress.positionOf(generation.other().processor());
    long deadline = System.nanoTime() + FOR_THE_LAST_EVENTS.toNanos();
    while (progress.positionOf(generation.processor()) < position) {
      if (System.nanoTime() - deadline >= 0) {
        throw new CannotAcquireLockException("The new generation is behind the old one");
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
    call("switch", generation);
  }

  private void waitBriefly() {
    jdbc.execute("SET LOCAL lock_timeout = '500ms'");
  }

  private void call(String function, Generation generation) {
    jdbc.query(named(function, generation), _ -> {}, generation.slot());
  }

  private static String named(String function, Generation generation) {
    return "SELECT " + Generation.tables(generation.projection()) + '_' + function + "(?)";
  }
}
