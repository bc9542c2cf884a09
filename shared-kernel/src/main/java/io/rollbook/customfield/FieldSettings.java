package io.rollbook.customfield;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a definition can be changed.
 *
 * @param options of a list; empty for all other types
 * @param defaultValue the value of participants who register without one, in the form in which the
 *     type keeps values; null for none
 * @param mandatory whether APIs that speak of custom fields must give a value
 * @param readOnly whether no API may set a value
 */
public record FieldSettings(
    String label,
    List<FieldOption> options,
    @Nullable String defaultValue,
    boolean mandatory,
    boolean readOnly) {

  public FieldSettings {
    options = List.copyOf(options);
  }
}
