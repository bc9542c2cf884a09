package io.rollbook.server.dialect.missionhub;

import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.participant.Attribute;
import io.rollbook.participant.Attributes;
import io.rollbook.participant.ContactBook;
import io.rollbook.participant.ContactPoint;
import io.rollbook.participant.Gender;
import io.rollbook.participant.Membership;
import io.rollbook.participant.Participant;
import io.rollbook.participant.PostalAddress;
import io.rollbook.server.dialect.missionhub.Resource.Link;
import io.rollbook.server.dialect.missionhub.Resource.Relationship;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, and what belongs to them, as this API shows them. */
final class Resources {

  private final Graph graph;

  Resources(Graph graph) {
    this.graph = graph;
  }

  /** Somebody whom the answer is about, with all relationships. */
  Resource person(Participant person) {
    Resource resource = personWithoutAssignments(person);
    Map<String, Relationship> relationships = new LinkedHashMap<>(resource.relationships());
    relationships.put(
        ResourceType.ASSIGNMENTS, links(graph.assignmentsOf(person), this::assignment));
    relationships.put(
        ResourceType.REVERSE_ASSIGNMENTS,
        links(graph.reverseAssignmentsOf(person), this::assignment));
    return new Resource(resource.type(), resource.id(), resource.attributes(), relationships);
  }

  private Resource personWithoutAssignments(Participant person) {
    ContactBook book = new ContactBook(person.attributes());
    Map<String, Relationship> relationships = new LinkedHashMap<>();
    relationships.put(ResourceType.EMAIL_ADDRESSES, links(book.emails(), it -> email(person, it)));
    relationships.put(ResourceType.PHONE_NUMBERS, links(book.phones(), it -> phone(person, it)));
    relationships.put(ResourceType.ADDRESSES, links(book.addresses(), it -> address(person, it)));
    relationships.put(
        ResourceType.PERMISSIONS,
        links(
            person.memberships().values().stream()
                .sorted(Comparator.comparingLong(Membership::organizationId))
                .toList(),
            it -> permission(person, it)));
    return resource(
        ResourceType.PERSON, Long.toString(person.number()), attributes(person), relationships);
  }

  private static Map<String, @Nullable Object> attributes(Participant person) {
    Attributes known = person.attributes();
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put(PersonInput.FIRST_NAME, known.get(Attribute.FIRST_NAME));
    shown.put(PersonInput.LAST_NAME, known.get(Attribute.LAST_NAME));
    shown.put(
        "full_name",
        Stream.of(Attribute.FIRST_NAME, Attribute.LAST_NAME)
            .flatMap(it -> known.text(it).stream())
            .collect(Collectors.joining(" ")));
    shown.put(PersonInput.GENDER, known.gender().map(Resources::gender).orElse(null));
    shown.put(PersonInput.STUDENT_STATUS, known.get(Attribute.STUDENT_STATUS));
    shown.put("primary_email_address", known.get(Attribute.EMAIL));
    shown.put(PersonInput.PICTURE, known.get(Attribute.PICTURE_URL));
    shown.put("created_at", person.createdAt().toString());
    shown.put("updated_at", person.updatedAt().toString());
    return shown;
  }

  private static String gender(Gender gender) {
    return switch (gender) {
      case DIVERSE -> "Other";
      case FEMALE -> "Female";
      case MALE -> "Male";
    };
  }

  private Resource email(Participant person, ContactPoint email) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("email", email.value());
    shown.put("primary", email.primary());
    return child(ResourceType.EMAIL_ADDRESS, person, email.id(), shown);
  }

  private Resource phone(Participant person, ContactPoint phone) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    boolean mobile = phone.type() == ContactPoint.Kind.MOBILE;
    shown.put("number", phone.value());
    shown.put("location", mobile ? PhoneInput.MOBILE : phone.location());
    shown.put("primary", phone.primary());
    shown.put("validated", phone.validated());
    return child(ResourceType.PHONE_NUMBER, person, phone.id(), shown);
  }

  private Resource address(Participant person, PostalAddress address) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("address1", AddressInput.streetOf(address).orElse(null));
    List<String> lines = address.lines() == null ? List.of() : address.lines();
    for (int i = 0; i < AddressInput.LINES.size(); i++) {
      String line = i < lines.size() ? lines.get(i) : "";
      shown.put(AddressInput.LINES.get(i), line.isEmpty() ? null : line);
    }
    shown.put("city", address.city());
    shown.put("state", address.region());
    shown.put("zip", address.postalCode());
    shown.put("country", address.country());
    shown.put("address_type", address.kind());
    return child(ResourceType.ADDRESS, person, address.id(), shown);
  }

  private Resource child(
      ResourceType type, Participant person, int id, Map<String, @Nullable Object> attributes) {
    return resource(
        type,
        ResourceIds.of(new ResourceIds.Child(person.number(), id)),
        attributes,
        Map.of(ResourceType.PERSON_END, toPerson(person)));
  }

  /** A person's place in an organization. */
  Resource permission(Participant person, Membership place) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("organization_id", place.organizationId());
    shown.put("person_id", person.number());
    shown.put("permission_id", place.permissionId());
    shown.put("followup_status", place.followupStatus());
    shown.put("cru_status", place.cruStatus());
    shown.put("archive_date", place.archivedAt() == null ? null : place.archivedAt().toString());
    Map<String, Relationship> relationships = new LinkedHashMap<>();
    relationships.put(ResourceType.PERSON_END, toPerson(person));
    relationships.put(ResourceType.ORGANIZATION_END, toOrganization(place.organizationId()));
    return resource(
        ResourceType.ORGANIZATIONAL_PERMISSION,
        ResourceIds.of(new ResourceIds.Permission(person.number(), place.organizationId())),
        shown,
        relationships);
  }

  /** Who looks after whom. */
  Resource assignment(ContactAssignment assignment) {
    Long stage = assignment.stageId();
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("assigned_to_id", graph.number(assignment.assignedTo()));
    shown.put("person_id", graph.number(assignment.person()));
    shown.put("organization_id", assignment.organizationId());
    shown.put("pathway_stage_id", stage);
    shown.put("created_at", assignment.createdAt().toString());
    shown.put("updated_at", assignment.updatedAt().toString());
    Map<String, Relationship> relationships = new LinkedHashMap<>();
    relationships.put(ResourceType.ASSIGNED_TO, toEnd(assignment.assignedTo()));
    relationships.put(ResourceType.PERSON_END, toEnd(assignment.person()));
    relationships.put(ResourceType.ORGANIZATION_END, toOrganization(assignment.organizationId()));
    relationships.put(
        AssignmentInput.STAGE,
        Relationship.toOne(
            stage == null
                ? null
                : new Link(AssignmentInput.STAGE, stage.toString(), Optional::empty)));
    return resource(
        ResourceType.CONTACT_ASSIGNMENT, Long.toString(assignment.number()), shown, relationships);
  }

  private Relationship toPerson(Participant person) {
    return Relationship.toOne(
        new Link(
            ResourceType.PERSON.label(),
            Long.toString(person.number()),
            () -> Optional.of(personWithoutAssignments(person))));
  }

  private Relationship toEnd(AssignmentEnd end) {
    return Relationship.toOne(
        new Link(
            ResourceType.PERSON.label(),
            Long.toString(graph.number(end)),
            () -> graph.person(end).map(this::personWithoutAssignments)));
  }

  /** Of an organization Rollbook knows no more than that there is one. */
  private static Relationship toOrganization(@Nullable Long organizationId) {
    return Relationship.toOne(
        organizationId == null
            ? null
            : resource(ResourceType.ORGANIZATION, Long.toString(organizationId), Map.of(), Map.of())
                .link());
  }

  private static <T> Relationship links(Collection<T> things, Function<T, Resource> resource) {
    return Relationship.toMany(things.stream().map(it -> resource.apply(it).link()).toList());
  }

  private static Resource resource(
      ResourceType type,
      String id,
      Map<String, @Nullable Object> attributes,
      Map<String, Relationship> relationships) {
    return new Resource(type.label(), id, attributes, relationships);
  }
}
