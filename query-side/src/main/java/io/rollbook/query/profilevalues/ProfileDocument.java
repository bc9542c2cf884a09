package io.rollbook.query.profilevalues;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.CustomFieldType;
import io.rollbook.customfield.StandardValues;
import io.rollbook.participant.Participant;
import java.util.List;
import java.util.Map;

/**
 * The flat document of a participant: each standard value under its profile-values name, and at the
 * same level each custom value under its field's code, as people are to see it. What is missing is
 * left out, and so are statements, which are no participant's.
 */
final class ProfileDocument {

  private ProfileDocument() {}

  /**
   * The document.
   *
   * @param definitions of the workspace, by number; none are needed without custom values
   */
  static Map<String, String> of(Participant participant, List<CustomField> definitions) {
    Map<String, String> document = StandardValues.of(participant);
    for (CustomField field : definitions) {
      String kept = participant.customFields().get(field.number());
      String shown = kept == null ? null : field.processed(kept);
      if (shown != null && field.type() != CustomFieldType.STATEMENT) {
        // A code that was given up can be given again; the newer field counts.
        document.keySet().removeIf(field.code()::equalsIgnoreCase);
        document.put(field.code(), shown);
      }
    }
    return document;
  }
}
