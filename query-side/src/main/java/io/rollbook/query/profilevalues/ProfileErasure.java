package io.rollbook.query.profilevalues;

import io.rollbook.participant.ParticipantId;
import io.rollbook.query.parked.ParkedStore;
import io.rollbook.query.progress.Generation;
import io.rollbook.query.progress.Generations;
import io.rollbook.query.progress.Projections;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what is personal out of every generation of the read model. */
@Component
public class ProfileErasure {

  private static final String BLANK =
      """
      UPDATE {table} SET version = ?, listed = false, erased = true, status = 'archived', email = '', last_name = '',
        first_name = '', gender = '', key = '', followup_status = '', search = '', facets = '{}', state = NULL,
        profile = NULL
      WHERE id = ? AND (version < ? OR NOT erased)
      """;

  private static final String SHOWN =
      "SELECT EXISTS (SELECT FROM {table} WHERE id = ? AND NOT erased)";

  private static final String LAST =
      "SELECT coalesce(max(position), 0) FROM event_log WHERE stream = ?";

  private final JdbcTemplate jdbc;
  private final ParkedStore parked;
  private final Generations generations;
  private final TransactionTemplate transactions;

  ProfileErasure(
      JdbcTemplate jdbc,
      ParkedStore parked,
      Generations generations,
      PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.parked = parked;
    this.generations = generations;
    this.transactions = new TransactionTemplate(manager);
  }

  /**
   * Blanks the participant's rows, and removes its parked events. May be repeated, and has to be
   * until {@link #isErased}: one who read an earlier event writes it later. The erasing event
   * itself is left for the projection to apply, so that the row becomes what the fold makes of it.
   *
   * @param version of the erasing event
   */
  public void erase(ParticipantId id, long version) {
    transactions.executeWithoutResult(
        _ -> {
          for (Generation generation : Generation.both(Projections.PROFILE_VALUES)) {
            jdbc.update(generation.in(BLANK), version - 1, id.value(), version - 1);
          }
          parked.removeStream(id.toString());
        });
  }

  /**
   * Whether no generation can show the participant any more, nor one that is being made: none has a
   * row that is not blank, and all have passed its last event.
   */
  public boolean isErased(ParticipantId id) {
    Long last = jdbc.queryForObject(LAST, Long.class, id.toString());
    if (last == null || !generations.havePassed(Projections.PROFILE_VALUES, last)) {
      return false;
    }
    for (Generation generation : Generation.both(Projections.PROFILE_VALUES)) {
      if (Boolean.TRUE.equals(
          jdbc.queryForObject(generation.in(SHOWN), Boolean.class, id.value()))) {
        return false;
      }
    }
    return true;
  }
}
