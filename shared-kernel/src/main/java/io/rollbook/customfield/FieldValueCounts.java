package io.rollbook.customfield;

import java.util.Map;

/**
 * How many participants have a value for a field.
 *
 * @param byField by the field's number; fields that nobody has a value for are absent
 */
public record FieldValueCounts(Map<Long, Long> byField) {

  public FieldValueCounts {
    byField = Map.copyOf(byField);
  }

  public long of(long field) {
    return byField.getOrDefault(field, 0L);
  }
}
