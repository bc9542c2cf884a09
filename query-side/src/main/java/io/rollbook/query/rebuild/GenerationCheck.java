package io.rollbook.query.rebuild;

import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.ProjectionProgress;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether a generation is what the log says: as many rows as the log has participants, and for a
 * sample of them every field. What is parked cannot be right, and is left out.
 */
@Component
class GenerationCheck {

  private static final int SAMPLE = 256;

  private static final String PARTICIPANTS =
      "SELECT count(*) FROM event_log WHERE version = 0 AND position <= ? AND stream LIKE"
          + " 'participant-%'";

  private static final String WITHOUT_THE_FIRST =
      """
      SELECT count(*) FROM (
        SELECT d.sequence_identifier FROM dead_letter_entry d
        WHERE d.processing_group = ? AND d.sequence_number = 0
        UNION
        SELECT d.stream FROM discarded_event d JOIN event_log e ON e.stream = d.stream AND e.version = d.version
        WHERE d.projection = ? AND d.version = 0 AND e.position <= ?) without
      """;

  private static final String SAMPLED =
      "SELECT DISTINCT stream FROM event_log WHERE position = ANY (?::bigint[]) AND stream LIKE"
          + " 'participant-%'";

  private final JdbcTemplate jdbc;
  private final ProjectionProgress progress;
  private final TransactionTemplate snapshots;

  GenerationCheck(
      JdbcTemplate jdbc, ProjectionProgress progress, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.progress = progress;
    this.snapshots = new TransactionTemplate(manager);
    this.snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * What was found.
   *
   * @param rows how many there are
   * @param expected how many there ought to be
   * @param different streams whose row is not what the log says
   */
  record Finding(long rows, long expected, int sampled, Set<String> different) {

    boolean holds() {
      return rows == expected && different.isEmpty();
    }

    /** For people; streams are no personal data. */
    String reason() {
      return rows != expected
          ? "The new generation has " + rows + " participants, and the log " + expected
          : different.size()
              + " of what was compared, "
              + sampled
              + " streams sampled, is not what the log says, such as "
              + different.iterator().next();
    }
  }

  /** Looks at one moment of the generation. */
  Finding check(Rebuildable projection, Generation generation) {
    return Objects.requireNonNull(snapshots.execute(_ -> look(projection, generation)));
  }

  private Finding look(Rebuildable projection, Generation generation) {
    long position = progress.positionOf(generation.processor());
    long expected =
        count(PARTICIPANTS, position)
            - count(WITHOUT_THE_FIRST, generation.processor(), generation.projection(), position);
    List<String> sample =
        jdbc.queryForList(
            SAMPLED,
            String.class,
            (Object) Sampling.positions(position, SAMPLE).toArray(Long[]::new));
    Set<String> parked =
        new HashSet<>(
            jdbc.queryForList(
                "SELECT sequence_identifier FROM dead_letter_entry WHERE processing_group = ?",
                String.class,
                generation.processor()));
    Set<String> different = projection.different(generation, sample, position, parked);
    return new Finding(projection.participants(generation), expected, sample.size(), different);
  }

  private long count(String sql, Object... parameters) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, parameters));
  }
}
