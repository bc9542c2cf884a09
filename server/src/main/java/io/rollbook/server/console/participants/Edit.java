package io.rollbook.server.console.participants;

import io.rollbook.customfield.FieldValues;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.ContactPoint.Kind;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.Gender;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.participant.Violation;
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
  private final ContactBook book;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  private Edit(Participant participant) {
    this.book = new ContactBook(participant.attributes());
  }

  /**
   * The change.
   *
   * @param before what stood in the fields, by name
   * @param typed what stands in them now; a field that is absent was left as it is
   */
  static Edit of(Participant participant, Map<String, String> before, Map<String, String> typed) {
    Edit edit = new Edit(participant);
    before.forEach(
        (name, value) -> {
          String now = typed.getOrDefault(name, value);
          if (!now.equals(value)) {
            edit.set(name, now.isEmpty() ? null : now);
          }
        });
    return edit;
  }

  ParticipantChange change() {
    return change.attributes(book.changes().and(attributes.build())).build();
  }

  /** By field: what can be no value of it. */
  Map<String, List<String>> errors() {
    return errors;
  }

  private void set(String name, @Nullable String value) {
    Attribute attribute = Attribute.ofLabel(name);
    Kind[] kinds = EditForm.PHONES.get(name);
    if (name.startsWith(CUSTOM)) {
      change.customField(Long.parseLong(name.substring(CUSTOM.length())), value);
    } else if (attribute != null) {
      set(attribute, value);
    } else if (kinds != null) {
      setPhone(name, value, kinds);
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

  /** The log has all contact points under one name, which would tell nobody where the fault is. */
  private void setPhone(String name, @Nullable String value, Kind[] kinds) {
    List<String> wrong =
        value == null
            ? List.of()
            : DetailRules.checkLine(name, value).stream().map(Violation::message).toList();
    if (wrong.isEmpty()) {
      book.setPhone(value, kinds);
    } else {
      errors.put(name, wrong);
    }
  }
}
