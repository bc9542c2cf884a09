package io.rollbook.server.console.participants;

import io.rollbook.customfield.FieldValues;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.server.console.participants.EditRows.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody typed as a change of a participant. What was left as it is is no part of it. */
final class Edit {

  private static final String CUSTOM = FieldValues.nameInViolations(0).replace("0", "");

  private final Attributes.Builder attributes = Attributes.builder();
  private final ParticipantChange.Builder change = ParticipantChange.builder();
  private final ListEdit lists;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  private Edit(ListEdit lists) {
    this.lists = lists;
  }

  /**
   * The change.
   *
   * @param before what stood in the fields, by name
   * @param typed what stands in them now; a field that is absent was left as it is
   */
  static Edit of(Participant participant, Map<String, String> before, Map<String, String> typed) {
    Map<String, String> values = new LinkedHashMap<>(before);
    values.putAll(typed);
    Edit edit = new Edit(new ListEdit(participant.attributes(), values));
    before.forEach(
        (name, value) -> {
          String now = typed.getOrDefault(name, value);
          if (!now.equals(value)) {
            edit.set(name, now.isEmpty() ? null : now);
          }
        });
    edit.lists.apply(edit.attributes);
    edit.errors.putAll(edit.lists.errors());
    return edit;
  }

  ParticipantChange change() {
    return change.attributes(attributes.build()).build();
  }

  /** By field: what can be no value of it. */
  Map<String, List<String>> errors() {
    return errors;
  }

  private void set(String name, @Nullable String value) {
    Attribute attribute = Attribute.ofLabel(name);
    Place place = Place.of(name);
    if (name.startsWith(CUSTOM)) {
      change.customField(Long.parseLong(name.substring(CUSTOM.length())), value);
    } else if (attribute != null) {
      set(attribute, value);
    } else if (place != null) {
      lists.touch(place);
    } else if (name.equals(EditForm.MARKETING_OPT_OUT)) {
      change.marketingOptOut(Boolean.parseBoolean(value));
    } else {
      Stream.of(IdentifierNamespace.values())
          .filter(it -> it.label().equals(name))
          .forEach(it -> change.identifier(it, value));
    }
  }

  private void set(Attribute attribute, @Nullable String value) {
    if (attribute == Attribute.EMAIL && value == null) {
      attributes.set(Attribute.EMAIL_CONTACT_ID, null);
    }
    if (value == null) {
      attributes.set(attribute, null);
      return;
    }
    Optional<?> meant =
        switch (attribute.type()) {
          case DATE -> FormValues.day(value);
          case GENDER -> Gender.of(value);
          default -> Optional.of(value);
        };
    meant.ifPresentOrElse(
        it -> attributes.set(attribute, it),
        () -> errors.put(attribute.label(), List.of("is invalid")));
  }
}
