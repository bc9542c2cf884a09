package io.rollbook.server.dialect.bigchange;

import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.DetailRules;
import io.rollbook.participant.ParticipantChange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as a client sends it.
 *
 * @param isOptedOut null if it is not given
 */
record PersonInput(
    Attributes attributes,
    PersonPhones phones,
    @Nullable Boolean isOptedOut,
    CustomFieldItems customFields) {

  /** Reads a new person; what breaks a rule is left in the body's errors. */
  static PersonInput ofNew(PersonBody body) {
    Attributes.Builder contact = Attributes.builder();
    Long contactId = body.number(PersonFields.CONTACT_ID);
    contact.set(Attribute.CONTACT_ID, contactId);
    if (contactId == null) {
      body.refuse(PersonFields.CONTACT_ID, PersonBody.BLANK);
    } else if (contactId <= 0) {
      body.refuse(PersonFields.CONTACT_ID, "must be positive");
    }
    PersonFields.TEXTS.keySet().stream()
        .filter(it -> PersonFields.REQUIRED.contains(it) && !body.has(it))
        .forEach(it -> body.refuse(it, PersonBody.BLANK));
    return read(body, contact.build());
  }

  /**
   * Reads what is to change about a person, which the contact is not; what breaks a rule is left in
   * the body's errors.
   */
  static PersonInput ofChange(PersonBody body) {
    return read(body, Attributes.NONE);
  }

  private static PersonInput read(PersonBody body, Attributes contact) {
    Attributes.Builder texts = Attributes.builder();
    PersonFields.TEXTS.forEach(
        (member, attribute) ->
            body.stripped(
                member,
                value -> {
                  texts.set(attribute, value);
                  if (value == null && PersonFields.REQUIRED.contains(member)) {
                    body.refuse(member, PersonBody.BLANK);
                  }
                }));
    Attributes attributes = texts.build();
    body.refuse(DetailRules.check(attributes, Map.of()));
    PersonPhones phones = PersonPhones.read(body);
    if (body.isNull(PersonFields.OPTED_OUT)) {
      body.refuse(PersonFields.OPTED_OUT, "can't be null");
    }
    return new PersonInput(
        contact.and(attributes),
        phones,
        body.bool(PersonFields.OPTED_OUT),
        CustomFieldItems.read(body));
  }

  /** Whether it says nothing at all. */
  boolean isEmpty() {
    return attributes.isEmpty()
        && phones.given().isEmpty()
        && isOptedOut == null
        && customFields.values().isEmpty();
  }

  /** What is to change about somebody who is known by these attributes. */
  ParticipantChange change(Attributes before) {
    ParticipantChange.Builder change =
        ParticipantChange.builder()
            .attributes(attributes.and(phones.changes(before)))
            .marketingOptOut(isOptedOut);
    customFields.values().forEach(change::customField);
    return change.build();
  }
}
