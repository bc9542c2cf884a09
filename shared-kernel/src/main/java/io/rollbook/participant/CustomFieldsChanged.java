package io.rollbook.participant;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some custom fields have another value.
 *
 * @param values by the id of the field's definition, in the form in which its type writes values;
 *     null where one was cleared
 */
public record CustomFieldsChanged(Map<Long, @Nullable String> values) implements ParticipantEvent {

  public CustomFieldsChanged {
    values = Collections.unmodifiableMap(new TreeMap<Long, @Nullable String>(values));
  }
}
