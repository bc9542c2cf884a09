package io.rollbook.server.console.participants;

import io.rollbook.assignment.AssignmentEnd;
import io.rollbook.assignment.ContactAssignment;
import io.rollbook.participant.Participant;
import io.rollbook.participant.ParticipantId;
import io.rollbook.server.assignments.Assignments;
import io.rollbook.server.console.Console;
import io.rollbook.server.participants.Participants;
import io.rollbook.server.security.Callers;
import io.rollbook.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who looks after a participant, and after whom it looks. */
@Controller
class AssignmentsController {

  private final Participants participants;
  private final Assignments assignments;
  private final Callers callers;

  AssignmentsController(Participants participants, Assignments assignments, Callers callers) {
    this.participants = participants;
    this.assignments = assignments;
    this.callers = callers;
  }

  @GetMapping(Console.PARTICIPANTS + "/{id}/assignments")
  ModelAndView list(@PathVariable String id) {
    WorkspaceId workspace = callers.credential().workspace();
    Participant participant = participants.get(workspace, id);
    Set<ParticipantId> own = participant.ids();
    List<ContactAssignment> all = assignments.of(workspace, own);
    Map<ParticipantId, Participant> known = known(workspace, all);
    ModelAndView view = Page.of("person/assignments", participant);
    view.addObject(
        "assignedTo",
        all.stream()
            .filter(it -> own.contains(it.person().id()))
            .map(it -> AssignedRow.of(it, it.assignedTo(), known))
            .toList());
    view.addObject(
        "persons",
        all.stream()
            .filter(it -> own.contains(it.assignedTo().id()))
            .map(it -> AssignedRow.of(it, it.person(), known))
            .toList());
    return view;
  }

  /** Everybody at an end, by all ids: an assignment keeps those that it was made with. */
  private Map<ParticipantId, Participant> known(
      WorkspaceId workspace, List<ContactAssignment> all) {
    Set<ParticipantId> ends =
        all.stream()
            .flatMap(it -> Stream.of(it.assignedTo(), it.person()))
            .map(AssignmentEnd::id)
            .collect(Collectors.toSet());
    Map<ParticipantId, Participant> known = new HashMap<>();
    participants
        .findAll(workspace, ends)
        .forEach(participant -> participant.ids().forEach(it -> known.put(it, participant)));
    return known;
  }
}
