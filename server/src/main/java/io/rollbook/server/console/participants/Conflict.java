package io.rollbook.server.console.participants;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Two edits at once. What only the other one changed is taken over, so that sending the form again
 * does not undo it; where both did, what was typed stays and the other value is told.
 *
 * @param values for the form, by field
 * @param others what the other edit put where something else was typed, by field
 */
record Conflict(Map<String, String> values, Map<String, String> others) {

  /**
   * Brings them together.
   *
   * @param base what stood in the fields when the form was opened
   * @param now what stands in them after the other edit
   * @param typed what stands in the form
   */
  static Conflict of(Map<String, String> base, Map<String, String> now, Map<String, String> typed) {
    Map<String, String> values = new LinkedHashMap<>(now);
    Map<String, String> others = new LinkedHashMap<>();
    now.forEach(
        (name, other) -> {
          String before = base.getOrDefault(name, "");
          String mine = typed.getOrDefault(name, before);
          if (!mine.equals(before)) {
            values.put(name, mine);
            if (!Objects.equals(other, before) && !Objects.equals(other, mine)) {
              others.put(name, other);
            }
          }
        });
    return new Conflict(values, others);
  }
}
