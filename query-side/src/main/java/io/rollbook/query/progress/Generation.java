package io.rollbook.query.progress;

import java.util.List;

/**
 * One of the two tables of a projection. One of them serves; the other one is empty, or is being
 * made, or is kept for a rollback.
 *
 * @param slot the letter of the table, as the database knows it
 */
public record Generation(String projection, String slot) {

  private static final List<String> SLOTS = List.of("a", "b");

  public Generation {
    if (!SLOTS.contains(slot)) {
      throw new IllegalArgumentException("There is no such generation");
    }
  }

  /** Both, always in the same order. */
  public static List<Generation> both(String projection) {
    return SLOTS.stream().map(slot -> new Generation(projection, slot)).toList();
  }

  /** Those of all projections. */
  public static List<Generation> all() {
    return Projections.ALL.stream().flatMap(it -> both(it).stream()).toList();
  }

  public Generation other() {
    return new Generation(projection, slot.equals("a") ? "b" : "a");
  }

  /** Of the processor that feeds it, and of that one's processing group. */
  public String processor() {
    return projection + '-' + slot;
  }

  public String table() {
    return tables(projection) + '_' + slot;
  }

  /** What the names of a projection's tables and functions begin with, and that of its view. */
  public static String tables(String projection) {
    return projection.replace('-', '_');
  }

  /** The statement for this table, of one that says <code>{table}</code>. */
  public String in(String sql) {
    return sql.replace("{table}", table());
  }
}
