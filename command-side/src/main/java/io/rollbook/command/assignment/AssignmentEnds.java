package io.rollbook.command.assignment;

import io.rollbook.participant.ParticipantId;
import io.rollbook.workspace.WorkspaceId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ends the assignments of participants who are erased. */
@Component
public class AssignmentEnds {

  /** Ends all assignments that have one of these at an end, in the current unit of work. */
  public void endAll(WorkspaceId workspace, Set<ParticipantId> participants) {}
}
