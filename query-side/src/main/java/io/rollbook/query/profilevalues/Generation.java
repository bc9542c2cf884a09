package io.rollbook.query.profilevalues;

import io.rollbook.query.progress.ProjectionProgress;
import java.util.Locale;

/**
 * One of the two tables of the read model. One of them serves; the other one is empty, or is being
 * made, or is kept for a rollback.
 */
public enum Generation {
  A,
  B;

  /** The generation with this letter. */
  public static Generation of(String slot) {
    return valueOf(slot.toUpperCase(Locale.ROOT));
  }

  /** The letter, as the database knows it. */
  public String slot() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Generation other() {
    return this == A ? B : A;
  }

  /** Of the processor that feeds it, and of that one's processing group. */
  public String processor() {
    return ProjectionProgress.PROFILE_VALUES + '-' + slot();
  }

  String table() {
    return "profile_values_" + slot();
  }

  /** The statement for this table, of one that says <code>{table}</code>. */
  String in(String sql) {
    return sql.replace("{table}", table());
  }
}
