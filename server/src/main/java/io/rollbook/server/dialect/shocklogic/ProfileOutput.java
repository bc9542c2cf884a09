package io.rollbook.server.dialect.shocklogic;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.StandardNames;
import io.rollbook.customfield.StandardValues;
import io.rollbook.participant.Participant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A participant's profile: everything at one level, and everything a text. The same names are there
 * for all participants of a project, whether or not there is a value, but for fields that were
 * retired: those show only where they have been answered.
 */
final class ProfileOutput {

  private ProfileOutput() {}

  static Map<String, String> of(Participant participant, UserFields fields) {
    Map<String, String> standard = StandardValues.of(participant);
    Map<String, String> profile = new LinkedHashMap<>();
    StandardNames.ALL.forEach(name -> profile.put(name, standard.getOrDefault(name, "")));
    profile.putAll(custom(participant, fields.definitions()));
    return profile;
  }

  /** A code that a field gave up may be another one's now, which then counts. */
  private static Map<String, String> custom(
      Participant participant, List<CustomField> definitions) {
    Map<String, String> byCode = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (CustomField field : definitions) {
      if (!field.active() && participant.customFields().containsKey(field.number())) {
        byCode.put(field.code(), shown(participant, field));
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (CustomField field : definitions) {
      if (field.active()) {
        byCode.remove(field.code());
        values.put(field.code(), shown(participant, field));
      }
    }
    values.putAll(byCode);
    return values;
  }

  private static String shown(Participant participant, CustomField field) {
    @Nullable String value = field.processed(participant.customFields().get(field.number()));
    return value == null ? "" : value;
  }
}
