package io.rollbook.customfield;

import io.rollbook.participant.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which custom fields a participant's profile shows. */
public final class ShownFields {

  private ShownFields() {}

  /**
   * Those in use by number, then those that were retired and have an answer. A code that a field
   * gave up may be another one's now, which then counts.
   *
   * @param definitions of the workspace, by number
   */
  public static List<CustomField> of(Participant participant, List<CustomField> definitions) {
    List<CustomField> shown = new ArrayList<>();
    Map<String, CustomField> retired = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (CustomField field : definitions) {
      if (field.active()) {
        shown.add(field);
      } else if (participant.customFields().containsKey(field.number())) {
        retired.put(field.code(), field);
      }
    }
    shown.forEach(field -> retired.remove(field.code()));
    shown.addAll(retired.values());
    return shown;
  }
}
