package io.rollbook.server.assignments;

import io.rollbook.assignment.AssignContact;
import io.rollbook.assignment.AssignmentClaimKeys;
import io.rollbook.assignment.AssignmentCommand;
import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.AssignmentNotFound;
import io.rollbook.assignment.ChangeAssignmentStage;
import io.rollbook.assignment.ContactAssignment;
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

  Assignments(Sender sender, QueryGateway queries, AssignmentNumbers numbers) {
    this.sender = sender;
    this.queries = queries;
    this.numbers = numbers;
  }

  /**
   * Assigns; if just this assignment is there already, answers with it.
   *
   * @param assignedTo who looks after
   * @param person who is looked after
   * @throws InvalidDetails with "personId" if they are the same
   */
  public ContactAssignment assign(
      Caller caller,
      Participant assignedTo,
      Participant person,
      @Nullable Long organizationId,
      @Nullable Long stageId) {
    if (!Collections.disjoint(assignedTo.ids(), person.ids())) {
      throw new InvalidDetails(List.of(new Violation("personId", "must be somebody else")));
    }
    for (int attempt = 1; ; attempt++) {
      Optional<ContactAssignment> known = known(caller, assignedTo, person, organizationId);
      if (known.isPresent()) {
        return known.get();
      }
      try {
        return sender.sendOnce(
            new AssignContact(
                new AssignmentId(numbers.next()),
                caller.workspace(),
                new AssignmentEnd(assignedTo.id(), assignedTo.number()),
                new AssignmentEnd(person.id(), person.number()),
                organizationId,
                stageId),
            caller,
            AppendOptions.receiptOnly(),
            ContactAssignment.class);
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
