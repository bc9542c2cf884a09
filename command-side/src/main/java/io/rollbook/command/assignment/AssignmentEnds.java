package io.rollbook.command.assignment;

import io.rollbook.eventlog.EventLog;
import io.rollbook.participant.ParticipantId;
import io.rollbook.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Ends the assignments of participants who are erased. */
@Component
public class AssignmentEnds {

  private final Repository<ContactAssignmentAggregate> assignments;
  private final AssignmentClaims claims;
  private final EventLog log;

  AssignmentEnds(
      Repository<ContactAssignmentAggregate> assignments, AssignmentClaims claims, EventLog log) {
    this.assignments = assignments;
    this.claims = claims;
    this.log = log;
  }

  /**
   * Ends all assignments that have one of these at an end, in the current unit of work. They are
   * loaded in the order of their names, because each is locked.
   */
  public void endAll(WorkspaceId workspace, Set<ParticipantId> participants) {
    log.sharersOf(claims.endsAt(workspace, participants)).stream()
        .flatMap(Collection::stream)
        .distinct()
        .sorted()
        .forEach(stream -> assignments.load(stream).execute(ContactAssignmentAggregate::end));
  }
}
