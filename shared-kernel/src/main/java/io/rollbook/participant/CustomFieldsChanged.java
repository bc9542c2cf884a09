package io.rollbook.participant;

import io.rollbook.privacy.PersonalData;
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
public record CustomFieldsChanged(@PersonalData Map<Long, @Nullable String> values)
    implements ParticipantEvent {

  public CustomFieldsChanged {
    values =
        values == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<Long, @Nullable String>(values));
  }
}
