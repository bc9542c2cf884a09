package io.rollbook.assignment;

import io.rollbook.participant.ParticipantId;
import org.jspecify.annotations.Nullable;

/** Under which names assignments can be found; both sides look them up by them. */
public final class AssignmentClaimKeys {

  /** Shared: the assignments of the one who looks after, by {@link #value(ParticipantId)}. */
  public static final String ASSIGNED_TO = "assignment.assignedTo";

  /** Shared: the assignments of the one who is looked after. */
  public static final String PERSON = "assignment.person";

  /** Exclusive: one assignment of these two in this organization. */
  public static final String EDGE = "assignment";

  private AssignmentClaimKeys() {}

  public static String value(ParticipantId participant) {
    return participant.value().toString();
  }

  public static String edge(
      ParticipantId assignedTo, ParticipantId person, @Nullable Long organizationId) {
    return value(assignedTo) + '/' + value(person) + '/' + organizationId;
  }
}
