package io.rollbook.server.dialect.missionhub;

import io.rollbook.assignment.AssignmentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact assignment as a client sends it.
 *
 * @param id null if it is new
 * @param assignedTo who looks after
 * @param person who is looked after
 * @param organizationId null if there is none, or something is wrong with it
 */
record AssignmentInput(
    ResourceObject object,
    @Nullable AssignmentId id,
    Given<Reference> assignedTo,
    Given<Reference> person,
    @Nullable Long organizationId,
    Given<Long> stage) {

  static final String STAGE = "pathway_stage";

  /** An assignment that is sent on its own: a new one has both ends. */
  static AssignmentInput read(ResourceObject object, OrganizationScope organizations) {
    AssignmentInput input = read(object, null, organizations);
    if (input.assignedTo.value() == null) {
      object.refuseBlank("assigned_to_id");
    }
    if (input.person.value() == null) {
      object.refuseBlank("person_id");
    }
    return input;
  }

  /** An assignment that is sent together with a person, who is the end that it does not name. */
  static AssignmentInput readIncluded(
      ResourceObject object, boolean ofNewPerson, OrganizationScope organizations) {
    AssignmentInput input =
        read(object, OwnId.read(object, ofNewPerson, AssignmentInput::id), organizations);
    boolean both = input.assignedTo.value() != null && input.person.value() != null;
    boolean neither = input.assignedTo.value() == null && input.person.value() == null;
    if (input.id == null && (both || neither)) {
      object.refuse("Exactly one of assigned_to_id and person_id must be given");
    }
    return input;
  }

  /** Reads an id. */
  static Optional<AssignmentId> id(String text) {
    return ResourceIds.number(text).map(AssignmentId::new);
  }

  /** The end that the person is not who it is sent together with. */
  Reference other() {
    Reference assigned = assignedTo.value();
    Reference looked = person.value();
    if (assigned != null) {
      return assigned;
    }
    if (looked != null) {
      return looked;
    }
    throw new IllegalStateException("An assignment without ends was not refused");
  }

  private static AssignmentInput read(
      ResourceObject object, @Nullable AssignmentId id, OrganizationScope organizations) {
    return new AssignmentInput(
        object,
        id,
        object.reference(ResourceType.ASSIGNED_TO),
        object.reference(ResourceType.PERSON_END),
        id == null ? organizations.readIfAny(object) : null,
        object.numberOf(STAGE));
  }
}
