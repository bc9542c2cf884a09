package io.rollbook.query.progress;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which generations a projection has, and what they are for. */
@Component
public class Generations {

  private static final String PASSED =
      """
      SELECT NOT EXISTS (SELECT FROM projection_rebuild r WHERE r.projection = ? AND r.state = 'running'
          AND r.stage <> 'following')
        AND NOT EXISTS (
          SELECT FROM projection_generation g
          LEFT JOIN token_entry t ON t.processor_name = g.projection || '-' || g.slot
          CROSS JOIN LATERAL (SELECT convert_from(t.token, 'UTF8')::jsonb AS content) token
          WHERE g.projection = ? AND g.fed AND coalesce(%s, 0) < ?)
      """
          .formatted(ProjectionProgress.INDEX);

  private final JdbcTemplate jdbc;

  Generations(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One of a projection's two places.
   *
   * @param serving whether it is the one that is read
   * @param fed whether a processor follows the log for it
   */
  public record Place(Generation generation, boolean serving, boolean fed) {}

  /** Both, of a projection. */
  public List<Place> of(String projection) {
    return jdbc.query(
        "SELECT slot, serving, fed FROM projection_generation WHERE projection = ? ORDER BY slot",
        (row, _) ->
            new Place(
                new Generation(projection, row.getString(1)), row.getBoolean(2), row.getBoolean(3)),
        projection);
  }

  /** The one that is read. */
  public Generation serving(String projection) {
    return of(projection).stream().filter(Place::serving).findFirst().orElseThrow().generation();
  }

  /** Whether a processor is to follow the log for this generation. */
  public boolean isFed(Generation generation) {
    return of(generation.projection()).stream()
        .anyMatch(it -> it.generation().equals(generation) && it.fed());
  }

  /**
   * Whether all of a projection that follow the log have applied this position, and none is about
   * to begin.
   */
  public boolean havePassed(String projection, long position) {
    return Boolean.TRUE.equals(
        Objects.requireNonNull(
            jdbc.queryForObject(PASSED, Boolean.class, projection, projection, position)));
  }
}
