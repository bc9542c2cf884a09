package io.rollbook.command.assignment;

import io.rollbook.assignment.AssignContact;
import io.rollbook.assignment.AssignmentCommand;
import io.rollbook.assignment.AssignmentEvent;
import io.rollbook.assignment.AssignmentId;
import io.rollbook.assignment.AssignmentNotFound;
import io.rollbook.assignment.AssignmentStageChanged;
import io.rollbook.assignment.ChangeAssignmentStage;
import io.rollbook.assignment.ContactAssigned;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.assignment.ContactUnassigned;
import io.rollbook.assignment.UnassignContact;
import io.rollbook.participant.InvalidDetails;
import io.rollbook.participant.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Who looks after whom. That nothing is assigned twice is for {@link AssignmentClaims}. */
@Aggregate(lockFactory = "aggregateLocks")
class ContactAssignmentAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable AssignmentId id;

  private @Nullable ContactAssignment state;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  ContactAssignment handle(AssignContact command) {
    if (command.assignedTo().id().equals(command.person().id())) {
      throw new InvalidDetails(List.of(new Violation("personId", "must be somebody else")));
    }
    AggregateLifecycle.apply(
        new ContactAssigned(
            command.id(),
            command.workspaceId(),
            command.assignedTo(),
            command.person(),
            command.organizationId(),
            command.stageId()));
    return current();
  }

  @CommandHandler
  ContactAssignment handle(ChangeAssignmentStage command) {
    ContactAssignment before = inForceFor(command);
    if (!Objects.equals(before.stageId(), command.stageId())) {
      AggregateLifecycle.apply(new AssignmentStageChanged(command.stageId()));
    }
    return current();
  }

  @CommandHandler
  ContactAssignment handle(UnassignContact command) {
    ContactAssignment before = inForceFor(command);
    end();
    return before;
  }

  @EventSourcingHandler
  void on(AssignmentEvent event, @Timestamp Instant at) {
    ContactAssignment after = ContactAssignment.evolve(state, event, at);
    state = after;
    id = after.id();
  }

  /** Ends it, unless it has ended. */
  void end() {
    ContactAssignment before = current();
    if (!before.ended()) {
      AggregateLifecycle.apply(new ContactUnassigned(before.workspaceId()));
    }
  }

  private ContactAssignment inForceFor(AssignmentCommand command) {
    ContactAssignment assignment = current();
    if (assignment.ended() || !assignment.workspaceId().equals(command.workspaceId())) {
      throw new AssignmentNotFound();
    }
    return assignment;
  }

  private ContactAssignment current() {
    return Objects.requireNonNull(state, "A command reached an assignment without events");
  }

  /** For Axon, which fills in the state from events. */
  ContactAssignmentAggregate() {}
}
