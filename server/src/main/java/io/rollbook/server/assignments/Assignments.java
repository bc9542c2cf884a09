package io.rollbook.server.assignments;

import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.audit.Caller;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every face asks of the contact assignments. */
@Component
public class Assignments {

  /**
   * Assigns; if just this assignment is there already, answers with it.
   *
   * @param assignedTo who looks after
   * @param person who is looked after
   */
  public ContactAssignment assign(
      Caller caller,
      Participant assignedTo,
      Participant person,
      @Nullable Long organizationId,
      @Nullable Long stageId) {
    throw new UnsupportedOperationException();
  }

  /** Sets the stage, or unsets it with null; empty if there is no such assignment. */
  public Optional<ContactAssignment> changeStage(
      Caller caller, AssignmentId id, @Nullable Long stageId) {
    throw new UnsupportedOperationException();
  }

  /** Ends an assignment; empty if there is no such assignment. */
  public Optional<ContactAssignment> unassign(Caller caller, AssignmentId id) {
    throw new UnsupportedOperationException();
  }

  /** The assignment, unless it ended. */
  public Optional<ContactAssignment> find(WorkspaceId workspace, AssignmentId id) {
    throw new UnsupportedOperationException();
  }

  /** All assignments that have one of these participants at either end, by number. */
  public List<ContactAssignment> of(WorkspaceId workspace, Set<ParticipantId> participants) {
    throw new UnsupportedOperationException();
  }
}
