package io.rollbook.server.dialect.shocklogic;

import io.rollbook.customfield.CustomField;
import io.rollbook.customfield.StandardValues;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.IdentifierNamespace;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.server.web.Problem;
import io.rollbook.server.web.RequestRefused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client says of a participant. Names that are unknown or read only are passed over.
 *
 * @param standard by name; null for what is to be cleared
 * @param custom likewise
 */
record ProfileInput(
    Map<String, @Nullable String> standard, Map<CustomField, @Nullable String> custom) {

  /**
   * Sorts the members of a body by what they name.
   *
   * @throws RequestRefused with 422 if one that is known has a value that is no text
   */
  static ProfileInput read(ObjectNode body, UserFields fields) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    Map<String, @Nullable String> standard = new LinkedHashMap<>();
    Map<CustomField, @Nullable String> custom = new LinkedHashMap<>();
    body.forEachEntry(
        (name, value) ->
            StandardFields.named(name)
                .ifPresentOrElse(
                    known -> {
                      if (StandardFields.isWritable(known)) {
                        Texts.read(known, value, errors, it -> standard.put(known, stripped(it)));
                      }
                    },
                    () ->
                        fields
                            .named(name)
                            .ifPresent(
                                field ->
                                    Texts.read(
                                        field.code(),
                                        value,
                                        errors,
                                        it -> custom.put(field, it)))));
    StandardFields.PHONES.keySet().forEach(name -> checkPhone(name, standard.get(name), errors));
    if (!errors.isEmpty()) {
      throw new RequestRefused(Problem.invalid(errors));
    }
    return new ProfileInput(standard, custom);
  }

  /** Whether every member names something. */
  static boolean knowsAll(ObjectNode body, UserFields fields) {
    return body.propertyNames().stream()
        .allMatch(name -> StandardFields.named(name).isPresent() || fields.named(name).isPresent());
  }

  /** Whether it says nothing of anybody. */
  boolean isEmpty() {
    return standard.values().stream().allMatch(Objects::isNull)
        && custom.values().stream().allMatch(Objects::isNull);
  }

  /** As the details of somebody new. */
  ParticipantChange asNew() {
    return change(Attributes.NONE, Map.of(), Map.of());
  }

  /** As a change. What the profile shows already is none: profiles are often sent back whole. */
  ParticipantChange asChangeOf(Participant participant) {
    return change(
        participant.attributes(), StandardValues.of(participant), participant.customFields());
  }

  private ParticipantChange change(
      Attributes attributes, Map<String, String> shown, Map<Long, String> kept) {
    ContactBook book = new ContactBook(attributes);
    Attributes.Builder texts = Attributes.builder();
    ParticipantChange.Builder change = ParticipantChange.builder();
    standard.forEach(
        (name, value) -> {
          if (!Objects.equals(shown.get(name), value)) {
            set(name, value, texts, book, change);
          }
        });
    custom.forEach(
        (field, value) -> {
          if (!Objects.equals(field.processed(kept.get(field.number())), value)) {
            change.customField(field.number(), value);
          }
        });
    return change.attributes(book.changes().and(texts.build())).build();
  }

  private static void set(
      String name,
      @Nullable String value,
      Attributes.Builder texts,
      ContactBook book,
      ParticipantChange.Builder change) {
    Attribute attribute = StandardFields.TEXTS.get(name);
    if (attribute != null) {
      texts.set(attribute, value);
      if (attribute == Attribute.EMAIL && value == null) {
        texts.set(Attribute.EMAIL_CONTACT_ID, null);
      }
    } else if (name.equals(StandardFields.ADDRESS)) {
      texts.set(Attribute.STREET, value);
      texts.set(Attribute.HOUSE_NUMBER, null);
    } else if (name.equals(StandardFields.EXTERNAL_ID)) {
      change.identifier(IdentifierNamespace.EXTERNAL_ID, value);
    } else {
      book.setPhone(value, Objects.requireNonNull(StandardFields.PHONES.get(name)));
    }
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  /** The log has all contact points under one name. */
  private static void checkPhone(
      String name, @Nullable String number, Map<String, List<String>> errors) {
    if (number != null) {
      DetailRules.checkLine(name, number)
          .forEach(violation -> errors.put(name, List.of(violation.message())));
    }
  }
}
