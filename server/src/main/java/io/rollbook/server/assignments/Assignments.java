package io.rollbook.server.assignments;

import io.rollbook.assignment.AssignContact;
import io.rollbook.assignment.AssignmentClaimKeys;
import io.rollbook.assignment.AssignmentCommand;
import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.AssignmentNotFound;
import io.rollbook.assignment.ChangeAssignmentStage;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.assignment.FindAllAssignments;
import io.rollbook.assignment.FindAssignment;
import io.rollbook.assignment.FindAssignments;
import io.rollbook.assignment.UnassignContact;
import io.rollbook.audit.Caller;
import io.rollbook.command.assignment.AssignmentNumbers;
import io.rollbook.eventlog.ClaimTaken;
import io.rollbook.eventlog.axon.AppendOptions;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.participant.Violation;
import io.rollbook.server.assignments.AssignedAgain.Assigned;
import io.rollbook.server.participants.IdempotentRequest;
import io.rollbook.server.participants.RepeatedRequests;
import io.rollbook.server.participants.Sender;
import io.rollbook.workspace.WorkspaceId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every face asks of the contact assignments. */
@Component
public class Assignments {

  private static final int ATTEMPTS = 10;

  private final Sender sender;
  private final QueryGateway queries;
  private final AssignmentNumbers numbers;
  private final RepeatedRequests repeated;
  private final AssignedAgain again;

  Assignments(
      Sender sender,
      QueryGateway queries,
      AssignmentNumbers numbers,
      RepeatedRequests repeated,
      AssignedAgain again) {
    this.sender = sender;
    this.queries = queries;
    this.numbers = numbers;
    this.repeated = repeated;
    this.again = again;
  }

  /** As the other one, without a repeat. */
  public ContactAssignment assign(
      Caller caller,
      Participant assignedTo,
      Participant person,
      @Nullable Long organizationId,
      @Nullable Long stageId) {
    return assign(caller, assignedTo, person, organizationId, stageId, null);
  }

  /**
   * Assigns; if just this assignment is there already, answers with it.
   *
   * @param assignedTo who looks after
   * @param person who is looked after
   * @param repeat how to know the request again, or null if it is not to be
   * @throws InvalidDetails with "personId" if they are the same
   */
  public ContactAssignment assign(
      Caller caller,
      Participant assignedTo,
      Participant person,
      @Nullable Long organizationId,
      @Nullable Long stageId,
      @Nullable IdempotentRequest repeat) {
    return repeated
        .once(
            caller,
            repeat,
            options -> assignOnce(caller, assignedTo, person, organizationId, stageId, options),
            again)
        .assignment();
  }

  private Assigned assignOnce(
      Caller caller,
      Participant assignedTo,
      Participant person,
      @Nullable Long organizationId,
      @Nullable Long stageId,
      AppendOptions options) {
    if (!Collections.disjoint(assignedTo.ids(), person.ids())) {
      throw new InvalidDetails(List.of(new Violation("personId", "must be somebody else")));
    }
    for (int attempt = 1; ; attempt++) {
      Optional<ContactAssignment> known = known(caller, assignedTo, person, organizationId);
      if (known.isPresent()) {
        return new Assigned(known.get(), true);
      }
      AssignContact command =
          new AssignContact(
              new AssignmentId(numbers.next()),
              caller.workspace(),
              new AssignmentEnd(assignedTo.id(), assignedTo.number()),
              new AssignmentEnd(person.id(), person.number()),
              organizationId,
              stageId);
      try {
        return new Assigned(
            sender.sendOnce(command, caller, options, ContactAssignment.class), false);
      } catch (ClaimTaken e) {
        // Somebody else was faster, and may have ended it again by now.
        if (attempt == ATTEMPTS || !e.namespace().equals(AssignmentClaimKeys.EDGE)) {
          throw e;
        }
      }
    }
  }

  /** Sets the stage, or unsets it with null; empty if there is no such assignment. */
  public Optional<ContactAssignment> changeStage(
      Caller caller, AssignmentId id, @Nullable Long stageId) {
    return send(caller, new ChangeAssignmentStage(id, caller.workspace(), stageId));
  }

  /** Ends an assignment; empty if there is no such assignment. */
  public Optional<ContactAssignment> unassign(Caller caller, AssignmentId id) {
    return send(caller, new UnassignContact(id, caller.workspace()));
  }

  /** The assignment, unless it ended. */
  public Optional<ContactAssignment> find(WorkspaceId workspace, AssignmentId id) {
    return queries
        .query(
            new FindAssignment(workspace, id),
            ResponseTypes.optionalInstanceOf(ContactAssignment.class))
        .join();
  }

  /** All assignments that have one of these participants at either end, by number. */
  public List<ContactAssignment> of(WorkspaceId workspace, Set<ParticipantId> participants) {
    return participants.isEmpty()
        ? List.of()
        : queries
            .query(
                new FindAssignments(workspace, participants),
                ResponseTypes.multipleInstancesOf(ContactAssignment.class))
            .join();
  }

  /** All assignments of the workspace, by number. */
  public List<ContactAssignment> all(WorkspaceId workspace) {
    return queries
        .query(
            new FindAllAssignments(workspace),
            ResponseTypes.multipleInstancesOf(ContactAssignment.class))
        .join();
  }

  /** By all the ids that the two ever had: an assignment keeps those that it was made with. */
  private Optional<ContactAssignment> known(
      Caller caller, Participant assignedTo, Participant person, @Nullable Long organizationId) {
    return of(caller.workspace(), person.ids()).stream()
        .filter(it -> assignedTo.ids().contains(it.assignedTo().id()))
        .filter(it -> person.ids().contains(it.person().id()))
        .filter(it -> Objects.equals(it.organizationId(), organizationId))
        .findFirst();
  }

  private Optional<ContactAssignment> send(Caller caller, AssignmentCommand command) {
    try {
      return Optional.of(
          sender.send(command, caller, AppendOptions.receiptOnly(), ContactAssignment.class));
    } catch (AssignmentNotFound | AggregateNotFoundException e) {
      return Optional.empty();
    }
  }
}
