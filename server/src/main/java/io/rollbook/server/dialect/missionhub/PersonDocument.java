package io.rollbook.server.dialect.missionhub;

import io.rollbook.participant.Attributes;
import io.rollbook.participant.MatchKeys;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantChange;
import io.rollbook.server.dialect.missionhub.RequestDocument.Child;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person as a client sends it, with what is to be made or changed together with it.
 *
 * @param scalars the person's own attributes
 */
record PersonDocument(
    RequestDocument document,
    Attributes scalars,
    List<ChildInput> children,
    List<AssignmentInput> assignments) {

  private static final Set<ResourceType> CHILDREN =
      EnumSet.of(
          ResourceType.EMAIL_ADDRESS,
          ResourceType.PHONE_NUMBER,
          ResourceType.ADDRESS,
          ResourceType.ORGANIZATIONAL_PERMISSION,
          ResourceType.CONTACT_ASSIGNMENT);

  /**
   * Reads a body.
   *
   * @throws io.rollbook.server.web.RequestRefused if anything is wrong with it, as far as the body
   *     alone tells
   */
  static PersonDocument read(ObjectNode body, boolean isNew, OrganizationScope organizations) {
    RequestDocument document = RequestDocument.read(body, ResourceType.PERSON, CHILDREN);
    Attributes scalars = PersonInput.read(document.data(), isNew);
    List<ChildInput> children = new ArrayList<>();
    List<AssignmentInput> assignments = new ArrayList<>();
    for (Child child : document.included()) {
      ResourceObject object = child.object();
      switch (child.type()) {
        case EMAIL_ADDRESS -> children.add(EmailInput.read(object, isNew));
        case PHONE_NUMBER -> children.add(PhoneInput.read(object, isNew));
        case ADDRESS -> children.add(AddressInput.read(object, isNew));
        case ORGANIZATIONAL_PERMISSION ->
            children.add(PermissionInput.read(object, isNew, organizations));
        case CONTACT_ASSIGNMENT ->
            assignments.add(AssignmentInput.readIncluded(object, isNew, organizations));
        case PERSON, ORGANIZATION -> throw new IllegalStateException("Not among the children");
      }
    }
    document.faults().check();
    return new PersonDocument(document, scalars, children, assignments);
  }

  /** The person as somebody new. */
  ParticipantChange registration() {
    ParticipantChange change = applied(Draft.ofNew());
    return new ParticipantChange(
        change.attributes().present(),
        change.identifiers(),
        change.customFields(),
        change.marketingOptOut(),
        change.memberships());
  }

  /**
   * What is to be different about somebody.
   *
   * @throws io.rollbook.server.web.RequestRefused with 422 if a child that is to be changed is not
   *     there
   */
  ParticipantChange changeOf(Participant before) {
    return applied(Draft.of(before));
  }

  private ParticipantChange applied(Draft draft) {
    children.forEach(it -> it.applyTo(draft));
    return draft.change(scalars);
  }

  /** The e-mail addresses that were sent, as they are compared. */
  Set<String> emails() {
    return children.stream()
        .flatMap(
            it ->
                it instanceof EmailInput email
                    ? Stream.ofNullable(email.address())
                    : Stream.empty())
        .map(MatchKeys::email)
        .collect(Collectors.toSet());
  }

  /** The relationships that lead to what was sent, and which an answer therefore includes. */
  Set<String> relationships() {
    Set<String> names = new LinkedHashSet<>();
    for (Child child : document.included()) {
      switch (child.type()) {
        case EMAIL_ADDRESS -> names.add(ResourceType.EMAIL_ADDRESSES);
        case PHONE_NUMBER -> names.add(ResourceType.PHONE_NUMBERS);
        case ADDRESS -> names.add(ResourceType.ADDRESSES);
        case ORGANIZATIONAL_PERMISSION -> names.add(ResourceType.PERMISSIONS);
        case CONTACT_ASSIGNMENT -> {
          names.add(ResourceType.ASSIGNMENTS);
          names.add(ResourceType.REVERSE_ASSIGNMENTS);
        }
        case PERSON, ORGANIZATION -> {}
      }
    }
    return names;
  }
}
