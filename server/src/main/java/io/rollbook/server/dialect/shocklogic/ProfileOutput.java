package io.rollbook.server.dialect.shocklogic;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.ShownFields;
import io.rollbook.customfield.StandardNames;
import io.rollbook.customfield.StandardValues;
import io.rollbook.participant.Participant;
import java.util.LinkedHashMap;
import java.util.Map;
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
    ShownFields.of(participant, fields.definitions())
        .forEach(field -> profile.put(field.code(), shown(participant, field)));
    return profile;
  }

  private static String shown(Participant participant, CustomField field) {
    @Nullable String value = field.processed(participant.customFields().get(field.number()));
    return value == null ? "" : value;
  }
}
